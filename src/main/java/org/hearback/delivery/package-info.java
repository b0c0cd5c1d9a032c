/**
 * Delivery: the outbox. A message leaves once in effect.
 *
 * <p>Belongs here: intents before sending, parts, limits, what an unknown outcome means, whom to
 * tell when nothing helps, how to reach one person alone.
 *
 * <p>Keep out: networks, Jira, what a message says.
 *
 * <p>Do not touch without a migration: {@link org.hearback.delivery.PartState} is stored in table
 * OUT_PART, {@link org.hearback.delivery.Purpose#asText()} is unique in table OUT_MESSAGE.
 */
@Room(
        mayUse = {
            "kernel", "person", "channel", "listen", "intake", "request", "answer", "wording",
            "notice", "thanks"
        })
@NullMarked
package org.hearback.delivery;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
