package org.hearback.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.IntStream;

/** What every {@link ErrandBook} does. */
public interface ErrandBookContract {
    Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    Instant NEXT = NOW.plusSeconds(3_600);

    /** A book in which everything is due. */
    ErrandBook book();

    @Test
    default void given_a_new_errand_when_taken_then_it_is_due_again_at_its_next_time_only() {
        assertThat(book().take("count", NOW, NEXT)).isTrue();
        assertThat(book().take("count", NOW, NEXT)).isFalse();
        assertThat(book().take("count", NEXT.minusMillis(1), NEXT)).isFalse();

        assertThat(book().take("count", NEXT, NEXT.plusSeconds(1))).isTrue();
    }

    @Test
    default void given_two_errands_when_one_is_taken_then_the_other_is_due() {
        book().take("count", NOW, NEXT);

        assertThat(book().take("tell", NOW, NEXT)).isTrue();
    }

    @Test
    default void given_many_nodes_when_all_take_a_turn_at_once_then_one_has_it() {
        assertThat(takers("count", NOW, NEXT)).isEqualTo(1);
        assertThat(takers("count", NEXT, NEXT.plusSeconds(1))).isEqualTo(1);
    }

    private long takers(String errand, Instant now, Instant next) {
        return IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> book().take(errand, now, next))
                .filter(taken -> taken)
                .count();
    }
}
