/**
 * Owner: what those who decide about a product see of the voices for it.
 *
 * <p>Belongs here: the voices of one change, the changes of a project, what is shown of them to
 * whom.
 *
 * <p>Keep out: deciding anything: it only reads.
 */
@Room(
        mayUse = {
            "kernel",
            "person",
            "channel",
            "listen",
            "intake",
            "request",
            "voice",
            "loop",
            "standing",
            "wording",
            "notice",
            "plan",
            "certificate",
            "fixcheck",
            "customer"
        })
@NullMarked
package org.hearback.owner;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
