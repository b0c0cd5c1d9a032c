package org.hearback.standing;

import static java.util.Collections.reverseOrder;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a caretaker decided about a person. It hangs on one handle and counts for the person whose
 * handle that is; it is never changed and never deleted.
 *
 * @param by Jira user key
 * @param why in words, shown to other caretakers
 * @param until when it ends by itself; null for one that lasts until it is lifted
 */
public record Decision(
        long id,
        HandleId handle,
        Kind kind,
        String by,
        Instant at,
        String why,
        @Nullable Instant until) {
    /** Longest reason, in UTF-16 chars. */
    public static final int MAX_WHY_CHARS = 1_000;

    /** What was decided; the stronger one first. */
    public enum Kind {
        /** Never a super-user, whatever the score says: confirmed abuse. */
        VETO,
        /** A super-user, whatever the score says, without end. */
        LOCK,
        /** A super-user for twelve months, whatever the score says. */
        NOMINATE,
        /** What was decided before about this handle ends. */
        LIFT
    }

    public Decision {
        requireNonNull(handle, "handle");
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        if (by.isBlank()) throw new IllegalArgumentException("by is blank, decision " + id);
        if (why.length() > MAX_WHY_CHARS)
            throw new IllegalArgumentException(
                    "why has %d chars, limit %d".formatted(why.length(), MAX_WHY_CHARS));
    }

    /**
     * What holds of all that was decided about one person's handles: the strongest, of equals the
     * newest. A lift ends what was decided before about the same handle only, so nobody loses a
     * veto by being linked to somebody of whom another was lifted.
     *
     * @param decisions about any of the handles, oldest first
     */
    static Optional<Decision> inForce(List<Decision> decisions, Instant now) {
        var byHandle = new HashMap<HandleId, List<Decision>>();
        for (var decision : decisions) {
            var of = byHandle.computeIfAbsent(decision.handle(), key -> new ArrayList<>());
            if (decision.kind() == Kind.LIFT) of.clear();
            else of.add(decision);
        }
        return byHandle.values().stream()
                .flatMap(List::stream)
                .filter(decision -> decision.until() == null || now.isBefore(decision.until()))
                .min(
                        comparing(Decision::kind)
                                .thenComparing(reverseOrder(comparing(Decision::at))));
    }
}
