package org.hearback.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class ErrandsTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final AtomicInteger runs = new AtomicInteger();
    private final Errand errand =
            new Errand("count", Duration.ofHours(1), () -> runs.incrementAndGet());
    private final FakeErrandBook book = new FakeErrandBook(new FakeTransactions());

    @Test
    void given_two_nodes_when_an_errand_is_due_then_one_of_them_runs_it_once_an_hour() {
        var one = new Errands(book, List.of(errand), clock);
        var other = new Errands(book, List.of(errand), clock);

        one.runIfDue(errand);
        other.runIfDue(errand);
        assertThat(runs).hasValue(1);

        clock.pass(Duration.ofHours(1));
        other.runIfDue(errand);
        one.runIfDue(errand);
        assertThat(runs).hasValue(2);
    }

    @Test
    void given_an_errand_without_a_name_or_a_time_when_made_then_the_fault_is_named() {
        assertThatThrownBy(() -> new Errand(" ", Duration.ofHours(1), () -> {}))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new Errand("count", Duration.ZERO, () -> {}))
                .hasMessageContaining("every");
    }
}
