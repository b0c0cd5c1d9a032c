package org.hearback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.IntStream;

/** What every {@link DigestBook} does. */
public interface DigestBookContract {
    YearMonth MONTH = YearMonth.of(2026, 1);
    Instant NOW = Instant.parse("2026-02-01T06:00:00Z");

    /** A book in which nothing is taken. */
    DigestBook book();

    @Test
    default void given_a_digest_that_nobody_took_when_taken_twice_then_the_first_one_has_it() {
        assertThat(book().takenAt(10_000, MONTH)).isEmpty();

        assertThat(book().take(10_000, MONTH, NOW)).isTrue();
        assertThat(book().take(10_000, MONTH, NOW.plusSeconds(1))).isFalse();

        assertThat(book().takenAt(10_000, MONTH)).contains(NOW);
    }

    @Test
    default void given_a_taken_digest_when_another_month_or_project_is_taken_then_it_is_free() {
        book().take(10_000, MONTH, NOW);

        assertThat(book().take(10_000, MONTH.plusMonths(1), NOW)).isTrue();
        assertThat(book().take(10_001, MONTH, NOW)).isTrue();
    }

    @Test
    default void given_many_nodes_when_all_take_it_at_once_then_one_has_it() {
        var won =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> book().take(10_000, MONTH, NOW))
                        .filter(taken -> taken)
                        .count();

        assertThat(won).isEqualTo(1);
    }
}
