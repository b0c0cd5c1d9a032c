/**
 * Answer: what an agent says to a customer.
 *
 * <p>Belongs here: which comments are answers that may leave, and what is decided before they do.
 *
 * <p>Keep out: how and where an answer travels.
 */
@Room(mayUse = {"kernel", "channel", "listen", "intake", "request"})
@NullMarked
package org.hearback.answer;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
