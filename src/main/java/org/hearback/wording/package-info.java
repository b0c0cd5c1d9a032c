/**
 * Wording: what we say to customers, in their language, and what must never slip into it.
 *
 * <p>Belongs here: the occasions and routes for which there are words, templates and their fields,
 * the leak lint.
 *
 * <p>Keep out: who gets which text (room {@code notice}).
 *
 * <p>Do not touch without a migration: names of {@link Occasion}, {@link Route} and {@link Field}
 * are stored.
 */
@Room(mayUse = {"kernel"})
@NullMarked
package org.hearback.wording;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
