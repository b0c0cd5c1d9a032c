/**
 * Claim: somebody without an account shows which handles are theirs, and sees what belongs to them.
 *
 * <p>Belongs here: codes and links that prove a handle, the visit of a browser that may use them,
 * what a person sees of themselves.
 *
 * <p>Keep out: cookies and pages; links between handles, wishes and erasure, which room {@code
 * person} decides.
 *
 * <p>A code, a visit's token and a page link open a person's data, so none of them is stored: only
 * their {@link org.hearback.claim.TokenHash}. Nothing here answers differently for a handle that we
 * know and one that we do not.
 *
 * <p>Do not touch without a migration: names of {@link org.hearback.claim.Claim.State} and the form
 * of a {@link org.hearback.claim.TokenHash} are stored in tables.
 */
@Room(
        mayUse = {
            "kernel",
            "person",
            "channel",
            "listen",
            "intake",
            "voice",
            "loop",
            "credit",
            "wording",
            "notice",
            "delivery"
        })
@NullMarked
package org.hearback.claim;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
