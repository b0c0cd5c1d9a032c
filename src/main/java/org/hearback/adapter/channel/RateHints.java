package org.hearback.adapter.channel;

import org.hearback.adapter.channel.Outcome.Answer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what servers say about their limits, in all the dialects that they say it in. */
final class RateHints {
    /** No wish of a server is taken for longer: a wrong clock must not silence a channel. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Numbers above this are seconds since 1970, below it seconds from now: no limit lasts 30
     * years, and 1999 is long gone.
     */
    private static final long EPOCH_SECONDS = 1_000_000_000L;

    private static final List<String> LEFT =
            List.of("x-ratelimit-remaining", "ratelimit-remaining");
    private static final List<String> RESET = List.of("x-ratelimit-reset", "ratelimit-reset");

    private RateHints() {}

    static Optional<Duration> retryAfter(Answer answer) {
        var now = serverTime(answer);
        var wish = answer.header("retry-after").flatMap(value -> until(value, now));
        if (wish.isPresent()) return wish;
        var usedUp = answer.status() == 429 || left(answer).orElse(1) == 0;
        return usedUp ? first(answer, RESET).flatMap(value -> until(value, now)) : Optional.empty();
    }

    static OptionalInt left(Answer answer) {
        return first(answer, LEFT)
                .map(String::strip)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElse(OptionalInt.empty());
    }

    /**
     * The server's clock where it tells, so that a difference between the clocks does not count.
     */
    private static Instant serverTime(Answer answer) {
        return answer.header("date").flatMap(RateHints::httpDate).orElse(answer.at());
    }

    private static Optional<String> first(Answer answer, List<String> names) {
        return names.stream().flatMap(name -> answer.header(name).stream()).findFirst();
    }

    private static Optional<Duration> until(String value, Instant now) {
        var text = value.strip();
        if (text.matches("[0-9]{1,12}(\\.[0-9]*)?")) {
            var seconds = (long) Math.ceil(Double.parseDouble(text));
            var wait = seconds > EPOCH_SECONDS ? seconds - now.getEpochSecond() : seconds;
            return Optional.of(bounded(Duration.ofSeconds(wait)));
        }
        return httpDate(text).or(() -> isoTime(text)).map(at -> bounded(Duration.between(now, at)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // one of several forms; the next one is tried
        }
    }

    private static Optional<Instant> isoTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional
                    .empty(); // none of the forms: the server said nothing that we understand
        }
    }
}
