package org.hearback.certificate;

import org.hearback.notice.NoticeState.Tally;
import org.hearback.notice.Telling;

import java.util.Map;
import java.util.Optional;

/**
 * How far a telling is, as lists show it.
 *
 * @param tallies how many are in which line: people where there is a certificate, else notices,
 *     those of people of the house among them
 * @param certificate empty where so many are told that it takes seconds to reckon
 */
public record Glance(
        Telling telling, Map<Tally, Integer> tallies, Optional<Certificate> certificate) {
    public Glance {
        tallies = Map.copyOf(tallies);
    }

    /** How many are in that line. */
    public int count(Tally tally) {
        return tallies.getOrDefault(tally, 0);
    }
}
