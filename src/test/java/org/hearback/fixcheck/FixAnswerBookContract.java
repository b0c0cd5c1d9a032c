package org.hearback.fixcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link FixAnswerBook} does. */
public interface FixAnswerBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** A book without answers. */
    FixAnswerBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<FixDenied> told();

    @Test
    default void given_a_no_when_added_then_it_is_found_and_told() {
        var no = new FixAnswer(71, 5, false, NOW);

        assertThat(book().add(no)).isTrue();

        assertThat(book().find(71)).contains(no);
        assertThat(told()).containsExactly(new FixDenied(71, 5));
    }

    @Test
    default void given_a_yes_when_added_then_nothing_is_told() {
        var yes = new FixAnswer(71, 5, true, NOW);

        assertThat(book().add(yes)).isTrue();

        assertThat(book().find(71)).contains(yes);
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_an_answer_when_another_is_added_then_the_first_counts() {
        var yes = new FixAnswer(71, 5, true, NOW);
        book().add(yes);

        assertThat(book().add(new FixAnswer(71, 5, false, NOW.plusSeconds(1)))).isFalse();

        assertThat(book().find(71)).contains(yes);
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_answers_in_loops_when_read_then_the_oldest_comes_first() {
        var second = new FixAnswer(71, 5, false, NOW.plusSeconds(60));
        var first = new FixAnswer(72, 6, true, NOW);
        book().add(second);
        book().add(first);
        book().add(new FixAnswer(73, 7, true, NOW));

        assertThat(book().ofLoops(List.of(5L, 6L, 99L))).containsExactly(first, second);
        assertThat(book().ofLoops(List.of())).isEmpty();
        assertThat(book().find(74)).isEmpty();
    }

    @Test
    default void given_an_open_transaction_when_added_then_it_is_refused() {
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(() -> book().add(new FixAnswer(71, 5, false, NOW))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }
}
