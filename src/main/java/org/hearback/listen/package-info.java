/**
 * Listen: a post comes in, by poll or by push, and is kept once; so does what readers say of it.
 *
 * <p>Belongs here: what a post is, when two posts are the same, whose turn it is to poll, which
 * pushes are refused, which of two endorsements of an answer holds.
 *
 * <p>Keep out: what is to become of a post; HTTP, HTML, SQL, the wall clock.
 *
 * <p>Do not touch without a migration: {@link org.hearback.kernel.PostKey#asText()} is unique in
 * table POST; names of {@link Endorsement.Kind} are stored in table ENDORSEMENT.
 */
@Room(mayUse = {"kernel", "person", "channel"})
@NullMarked
package org.hearback.listen;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
