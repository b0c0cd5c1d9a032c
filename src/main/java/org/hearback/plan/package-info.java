/**
 * Plan: who is told of an outcome, where and in which words, before anything leaves.
 *
 * <p>Belongs here: who contributed, the choice of one route for each person, texts and what must
 * not stand in them, what an owner decides: preview, edit, leave out, hold, approve.
 *
 * <p>Keep out: sending (room {@code dispatch}), counting who was told (room {@code certificate}).
 */
@Room(
        mayUse = {
            "kernel", "person", "channel", "listen", "intake", "request", "voice", "loop",
            "wording", "notice"
        })
@NullMarked
package org.hearback.plan;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
