/**
 * Loop: how a change that customers ask for goes on, and what it comes to.
 *
 * <p>Belongs here: the rounds and stages of a loop, when a change counts as shipped or declined,
 * which other issues lead to it, the ports for that.
 *
 * <p>Keep out: who is told and how (rooms {@code notice} and {@code delivery}).
 *
 * <p>Do not touch without a migration: names of {@link Outcome} and the texts of proofs are stored.
 */
@Room(mayUse = {"kernel", "person", "intake", "request", "voice"})
@NullMarked
package org.hearback.loop;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
