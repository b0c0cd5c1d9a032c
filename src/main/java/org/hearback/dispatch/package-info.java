/**
 * Dispatch: notices leave, each by its route, and what became of them is written down.
 *
 * <p>Belongs here: when a notice may leave, what it is joined with, how each route is taken, what
 * an unknown outcome means there.
 *
 * <p>Keep out: who is told what (room {@code plan}), how a network carries a text (room {@code
 * delivery}), Jira.
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
            "delivery"
        })
@NullMarked
package org.hearback.dispatch;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
