/**
 * Influence: what a customer sees and decides of what we told them.
 *
 * <p>Belongs here: what became of what somebody asked, as far as they were told; the way out that
 * stands in each notice.
 *
 * <p>Keep out: who is told (room {@code notice}); what nobody was told yet.
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
            "fixcheck"
        })
@NullMarked
package org.hearback.influence;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
