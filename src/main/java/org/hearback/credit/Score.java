package org.hearback.credit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one person's credits add up to, with the trace of each.
 *
 * @param answers answers of the last year that count at the gate
 * @param people distinct people whom those helped
 * @param days distinct days, in UTC, on which those helped
 * @param points what is left of all points today; people are ordered by them
 * @param facets what kind of helper it is
 * @param traces one for each credit, newest first; their points add up to {@code points}
 */
public record Score(
        int answers, int people, int days, double points, Facets facets, List<Trace> traces) {
    public Score {
        requireNonNull(facets, "facets");
        traces = List.copyOf(traces);
    }

    /**
     * The last year in four respects, each from 0 (nothing) to 3.
     *
     * @param knowledgeable answers that were accepted, or that agents used: from 1, 10, 50, as the
     *     badges of Discourse's "solved" (product.md 2.4)
     * @param helpful distinct people who were helped: from 1, 5, 20; Discourse's trust level 3 asks
     *     for twenty likes of five people
     * @param committed distinct days on which they were: from 1, 7, 52; the same level asks for
     *     seven days, a day a week is more than one can ask
     * @param passionate requests of theirs that shipped or let us reproduce a fault: from 1, 3, 10;
     *     our own choice, nobody else counts them
     */
    public record Facets(int knowledgeable, int helpful, int committed, int passionate) {}

    /**
     * What became of one credit.
     *
     * @param points what it adds to the score today, after all caps
     */
    public record Trace(Credit credit, double points, Fate fate) {}

    /** Whether a credit counts, and why not. */
    public enum Fate {
        /** It counts, at the gate too if it is for an answer. */
        COUNTED,
        /** It brings points; at the gate it does not count any more: it is older than a year. */
        OLDER_THAN_A_YEAR,
        /** It brings points; at the gate it counts once a second reader votes. */
        ONE_VOTE,
        /** It brings points; at the gate the agent who gave it has given enough. */
        SAME_AGENT,
        /** Who was helped has been helped often enough by the same person. */
        SAME_PAIR,
        /** It counts for nothing: people helped themselves, or praised themselves. */
        SELF_HELP
    }
}
