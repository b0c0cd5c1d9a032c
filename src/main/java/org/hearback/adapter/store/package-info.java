/**
 * Store: ActiveObjects rows and the ports that they implement.
 *
 * <p>Belongs here: rows, repositories, upgrade tasks, the JSON of facts.
 *
 * <p>Keep out: decisions; rows never leave this room.
 *
 * <p>Do not touch without a migration: what rows are called and hold, {@link
 * org.hearback.adapter.store.IndexKey}, {@link org.hearback.adapter.store.Hint}, {@link
 * org.hearback.kernel.Sha256} and {@link org.hearback.adapter.store.FactJson}, whose texts are
 * stored. What is new here and may name somebody is emptied by {@link
 * org.hearback.adapter.store.AoShredder}.
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
            "voice",
            "loop",
            "credit",
            "standing",
            "wording",
            "notice",
            "fixcheck",
            "thanks",
            "delivery",
            "claim",
            "insight"
        })
@NullMarked
package org.hearback.adapter.store;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
