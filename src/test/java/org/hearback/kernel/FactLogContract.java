package org.hearback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every {@link FactLog} does with the {@link Transactions} beside it. */
public interface FactLogContract {
    /**
     * A log in which one handler listens to {@link DoorOpened} and none to {@link WindowOpened}.
     */
    FactLog log();

    /** The transactions in which the log takes part. */
    Transactions transactions();

    /** The facts that wait for the handler, oldest first. */
    List<Fact> waiting();

    /** How often the log said that there is work. */
    int nudges();

    @Test
    default void given_a_listener_when_a_fact_is_appended_then_it_waits_as_it_was_written() {
        var fact = DoorOpened.of("front");

        log().append(fact);

        assertThat(waiting()).containsExactly(fact);
        assertThat(nudges()).isPositive();
    }

    @Test
    default void
            given_no_listener_when_a_fact_is_appended_then_it_has_an_id_and_waits_for_nobody() {
        var id = log().append(new WindowOpened("attic"));

        assertThat(id.value()).isPositive();
        assertThat(waiting()).isEmpty();
    }

    @Test
    default void given_two_facts_when_appended_then_the_later_one_has_the_higher_id() {
        var first = log().append(DoorOpened.of("front"));
        var second = log().append(DoorOpened.of("front"));

        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    default void given_a_transaction_when_it_is_rolled_back_then_its_facts_never_were() {
        var failure = new IllegalStateException("told to fail");

        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    log().append(DoorOpened.of("front"));
                                                    throw failure;
                                                }))
                .isSameAs(failure);

        assertThat(waiting()).isEmpty();
        assertThat(nudges()).isZero();
    }

    @Test
    default void given_a_transaction_when_it_is_open_then_nobody_is_nudged_before_its_commit() {
        int nudgesInside =
                transactions()
                        .in(
                                () -> {
                                    log().append(DoorOpened.of("front"));
                                    return nudges();
                                });

        assertThat(nudgesInside).isZero();
        assertThat(nudges()).isPositive();
    }

    @Test
    default void given_a_transaction_inside_another_when_the_outer_fails_then_both_are_undone() {
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    transactions().run(this::openFrontDoor);
                                                    throw new IllegalStateException("too late");
                                                }))
                .hasMessage("too late");

        assertThat(waiting()).isEmpty();
        assertThat(nudges()).isZero();
    }

    @Test
    default void given_a_failed_transaction_when_the_next_one_runs_then_it_is_kept() {
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    throw new IllegalStateException("first");
                                                }))
                .hasMessage("first");

        transactions().run(this::openFrontDoor);

        assertThat(waiting()).hasSize(1);
    }

    private void openFrontDoor() {
        log().append(DoorOpened.of("front"));
    }
}
