/**
 * Page: what people see inside Jira.
 *
 * <p>Belongs here: servlets, panels, what templates are given.
 *
 * <p>Keep out: decisions, REST.
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
            "credit",
            "standing",
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
            "insight",
            "owner"
        })
@NullMarked
package org.hearback.adapter.page;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
