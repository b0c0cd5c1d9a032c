/**
 * Kernel: the words that all rooms share.
 *
 * <p>Belongs here: ids, {@link org.hearback.kernel.Fact} and what a fact needs to reach its
 * handlers, the digest that hides or shortens ids, the sign on a room's door.
 *
 * <p>Keep out: anything that decides; any type that is not of the JDK.
 *
 * <p>Do not touch without a migration: {@link org.hearback.kernel.PostKey#asText()} and what {@link
 * org.hearback.kernel.Sha256} makes are stored in tables.
 */
@Room(mayUse = {})
@NullMarked
package org.hearback.kernel;

import org.jspecify.annotations.NullMarked;
