/**
 * Store: ActiveObjects rows and the ports that they implement.
 *
 * <p>Belongs here: rows, repositories, upgrade tasks, the JSON of facts.
 *
 * <p>Keep out: decisions; rows never leave this room.
 */
@Room(
        mayUse = {
            "kernel",
            "work",
            "person",
            "channel",
            "listen",
            "intake",
            "request",
            "answer",
            "delivery"
        })
@NullMarked
package org.hearback.adapter.store;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
