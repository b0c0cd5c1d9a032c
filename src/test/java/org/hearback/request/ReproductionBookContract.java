package org.hearback.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link ReproductionBook} does. */
public interface ReproductionBookContract {
    /** What an agent confirms. */
    Reproduction CONFIRMED =
            new Reproduction(
                    new RequestRef(10_001, "SUP-1"),
                    new HandleId(1),
                    new HandleId(4),
                    Instant.parse("2026-01-05T10:00:00Z"));

    /** A book without reproductions. */
    ReproductionBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<ReproductionConfirmed> told();

    @Test
    default void given_a_reproduction_when_added_twice_then_it_is_told_once() {
        assertThat(book().add(CONFIRMED)).isTrue();
        assertThat(book().add(CONFIRMED)).isFalse();

        assertThat(book().find(10_001)).contains(CONFIRMED);
        assertThat(told()).containsExactly(new ReproductionConfirmed(CONFIRMED.request()));
    }

    @Test
    default void given_a_reproduction_when_taken_back_twice_then_it_is_told_once() {
        book().add(CONFIRMED);

        assertThat(book().remove(10_001)).isTrue();
        assertThat(book().remove(10_001)).isFalse();

        assertThat(book().find(10_001)).isEmpty();
        assertThat(told()).hasSize(2);
    }

    @Test
    default void given_an_open_transaction_when_added_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().add(CONFIRMED)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }
}
