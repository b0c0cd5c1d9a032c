/**
 * Answer: what an agent says to a customer.
 *
 * <p>Belongs here: which comments are answers that may leave, what is decided before they do, and
 * which words of others an agent answered with.
 *
 * <p>Keep out: how and where an answer travels.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "intake", "request"})
@NullMarked
package org.hearback.answer;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
