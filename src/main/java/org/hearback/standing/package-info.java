/**
 * Standing: who is a super-user, since when, and why.
 *
 * <p>Belongs here: the gate, how a flag is won and lost, nominations, locks and vetoes with their
 * audit, notes of caretakers.
 *
 * <p>Keep out: what a credit is worth (room {@code credit}), messages to super-users (room {@code
 * thanks}), Jira's fields.
 *
 * <p>Do not touch without a migration: names of {@link org.hearback.standing.Decision.Kind} are
 * stored in table DECISION.
 */
@Room(mayUse = {"kernel", "person", "intake", "request", "credit"})
@NullMarked
package org.hearback.standing;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
