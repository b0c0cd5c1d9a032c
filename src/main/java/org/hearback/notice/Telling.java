package org.hearback.notice;

import static java.util.Objects.requireNonNull;

import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The plan to tell everybody of a loop on one occasion. A loop has at most one for each.
 *
 * @param changeId issue id of the change
 * @param words what an owner types for it
 * @param approvals in the order in which they were given
 * @param closedAt when nobody was left to be told; null before
 * @param edition grows with each change of this row
 */
public record Telling(
        long id,
        long loopId,
        long changeId,
        long projectId,
        Occasion occasion,
        State state,
        Words words,
        List<Approval> approvals,
        Instant plannedAt,
        @Nullable Instant closedAt,
        int edition) {
    /** How far it is. */
    public enum State {
        /** Nothing leaves until it is approved. */
        HELD,
        /** It leaves. */
        APPROVED,
        /** Nobody waits any more. */
        CLOSED,
        /** It does not leave: what it would tell does not hold any more. */
        CANCELLED
    }

    /**
     * What an owner types for customers.
     *
     * @param publicName how the change is called towards customers; empty for their own words
     * @param reason why it was declined or taken back; empty where none is needed
     * @param version name of the version, as it was when this was planned
     */
    public record Words(String publicName, String reason, String version) {
        /** Longest public name, in UTF-16 chars. */
        public static final int MAX_NAME_CHARS = 200;

        /** Longest reason, in UTF-16 chars. */
        public static final int MAX_REASON_CHARS = 1_000;

        public Words {
            publicName = fitting("publicName", publicName, MAX_NAME_CHARS);
            reason = fitting("reason", reason, MAX_REASON_CHARS);
            requireNonNull(version, "version");
        }

        private static String fitting(String name, String text, int limit) {
            var stripped = text.strip();
            if (stripped.length() > limit)
                throw new IllegalArgumentException(
                        "%s has %d chars, limit %d".formatted(name, stripped.length(), limit));
            return stripped;
        }
    }

    /** One who approved, by Jira user key. */
    public record Approval(String by, Instant at) {
        public Approval {
            requireNonNull(at, "at");
            if (by.isBlank()) throw new IllegalArgumentException("by is blank");
        }
    }

    public Telling {
        requireNonNull(occasion, "occasion");
        requireNonNull(state, "state");
        requireNonNull(words, "words");
        requireNonNull(plannedAt, "plannedAt");
        approvals = List.copyOf(approvals);
    }

    /** Whether something of it may still leave. */
    public boolean isAlive() {
        return state == State.HELD || state == State.APPROVED;
    }

    /** The same in that state. */
    public Telling in(State now, @Nullable Instant closed) {
        return new Telling(
                id, loopId, changeId, projectId, occasion, now, words, approvals, plannedAt, closed,
                edition);
    }

    /** The same with other words, which nobody approved yet. */
    public Telling saying(Words now) {
        return new Telling(
                id, loopId, changeId, projectId, occasion, state, now, List.of(), plannedAt,
                closedAt, edition);
    }

    /** The same in the project to which its change was moved. */
    public Telling movedTo(long project) {
        return new Telling(
                id, loopId, changeId, project, occasion, state, words, approvals, plannedAt,
                closedAt, edition);
    }

    /** The same with these approvals. */
    public Telling approved(List<Approval> now) {
        return new Telling(
                id, loopId, changeId, projectId, occasion, state, words, now, plannedAt, closedAt,
                edition);
    }
}
