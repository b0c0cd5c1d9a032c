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
            "standing",
            "thanks",
            "claim",
            "customer",
            "insight"
        })
@NullMarked
package org.hearback.adapter.jira;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
