/**
 * REST: the doors for programs and for our own pages' scripts.
 *
 * <p>Belongs here: resources, wire records, who may call.
 *
 * <p>Keep out: decisions, pages.
 */
@Room(
        mayUse = {
            "kernel",
            "person",
            "channel",
            "listen",
            "intake",
            "request",
            "answer",
            "voice",
            "loop",
            "wording",
            "notice",
            "plan",
            "certificate",
            "fixcheck",
            "influence",
            "thanks",
            "delivery",
            "dispatch",
            "claim",
            "customer",
            "owner"
        })
@NullMarked
package org.hearback.adapter.rest;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
