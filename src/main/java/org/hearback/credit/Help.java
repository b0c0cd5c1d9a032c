package org.hearback.credit;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One answer as far as it helped one person, or one request: the credits that were given for it.
 *
 * @param credits at least one, oldest first
 * @param helped who was helped, by their oldest handle; null where nobody knows
 */
record Help(List<Credit> credits, @Nullable HandleId helped) {
    Help {
        credits = List.copyOf(credits);
    }

    /** The day that it belongs to, in UTC: when it was first credited. */
    LocalDate day() {
        return credits.getFirst().at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    boolean isForAnAnswer() {
        return credits.getFirst().kind().isForAnAnswer();
    }

    /** The answer. */
    String subject() {
        return credits.getFirst().subject();
    }

    /** Points when it was fresh. */
    int worth() {
        var sum = 0L;
        for (var credit : credits) sum += worth(credit);
        return (int) Math.min(Scoring.ANSWER_CAP, sum);
    }

    /** What is left of a point of it on that day, from 0 to 1. */
    double fadedBy(LocalDate today) {
        var age = ChronoUnit.DAYS.between(day(), today);
        return Math.pow(0.5, (double) age / Scoring.HALF_LIFE.toDays());
    }

    /** Whether the gate still looks at it on that day. */
    boolean isInWindow(LocalDate today) {
        return day().isAfter(today.minusDays(Scoring.WINDOW.toDays()));
    }

    /** Whether enough people say that it helped. */
    boolean isVouchedFor() {
        return credits.stream()
                .anyMatch(
                        credit ->
                                credit.kind() != CreditKind.HELPFUL
                                        || credit.votes() >= Scoring.LEAST_VOTES);
    }

    /** The agent without whom nobody would say so; null where readers do. */
    @Nullable HandleId giver() {
        return credits.stream().anyMatch(credit -> credit.kind().isGivenByReaders())
                ? null
                : credits.getFirst().giver();
    }

    /** Points of one fresh credit alone. */
    static int worth(Credit credit) {
        var further = credit.kind() == CreditKind.HELPFUL ? credit.votes() - 1 : 0;
        return credit.kind().points()
                + Math.min(Scoring.ANSWER_CAP, further) * Scoring.FURTHER_VOTE;
    }
}
