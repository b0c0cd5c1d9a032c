/**
 * Fix check: asking those who were told whether it helped, and acting on a no.
 *
 * <p>Belongs here: when to ask, the answers, what a no begins.
 *
 * <p>Keep out: how the question travels (rooms {@code notice} and {@code delivery}).
 */
@Room(
        mayUse = {
            "kernel",
            "person",
            "intake",
            "request",
            "voice",
            "loop",
            "wording",
            "notice",
            "plan",
            "certificate"
        })
@NullMarked
package org.hearback.fixcheck;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
