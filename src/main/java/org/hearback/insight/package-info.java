/**
 * Insight: what those who help others said, for the people who decide about the product; and how
 * talk is spread over a channel's authors.
 *
 * <p>Belongs here: the monthly digest, who gets it, once; shares of participation.
 *
 * <p>Keep out: who is a super-user (standing), mail and pages.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "intake", "standing", "customer"})
@NullMarked
package org.hearback.insight;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
