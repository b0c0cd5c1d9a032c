/**
 * Jira: issues, requests, comments, users and Jira's events.
 *
 * <p>Belongs here: all types of Jira and JSM.
 *
 * <p>Keep out: decisions, SQL, channels.
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
            "standing",
            "wording",
            "notice",
            "certificate",
            "fixcheck",
            "thanks",
            "dispatch",
            "claim",
            "customer",
            "insight",
            "owner"
        })
@NullMarked
package org.hearback.adapter.jira;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
