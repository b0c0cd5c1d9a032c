/**
 * Customer: what an agent sees of the person who asks, and what is read out of their words.
 *
 * <p>Belongs here: the timeline of requests and posts, the kind of a text, what the card sums up,
 * and the rule that nobody sees what they may not see at its source.
 *
 * <p>Keep out: who is who (person), who helps others (standing), how a card looks.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "intake"})
@NullMarked
package org.hearback.customer;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
