/**
 * Thanks: telling people that their answers helped.
 *
 * <p>Belongs here: whom to thank, how often, for how many.
 *
 * <p>Keep out: how the message travels (room {@code delivery}).
 */
@Room(mayUse = {"kernel", "person", "listen", "intake", "credit"})
@NullMarked
package org.hearback.thanks;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
