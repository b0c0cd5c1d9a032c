package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class AoTransactionsTest {
    private final AoTransactions transactions = new AoTransactions(Database.H2.get().emptied());
    private final List<String> seen = new ArrayList<>();

    @Test
    void given_a_failed_insert_when_the_key_is_not_there_then_the_failure_rises() {
        var failure = new IllegalStateException("the database is ill");

        assertThatThrownBy(() -> transactions.insertFirst(() -> fail(failure), () -> false))
                .isSameAs(failure);
    }

    @Test
    void given_a_failed_insert_when_the_key_is_there_then_the_race_is_lost() {
        var first = transactions.insertFirst(() -> fail(new IllegalStateException()), () -> true);

        assertThat(first).isFalse();
    }

    @Test
    void given_a_hook_when_it_is_asked_for_twice_then_it_runs_once_after_the_outermost_commit() {
        Runnable hook = () -> seen.add("hook");

        transactions.run(
                () -> {
                    transactions.run(() -> transactions.afterCommit(hook));
                    transactions.afterCommit(hook);
                    seen.add("work");
                });

        assertThat(seen).containsExactly("work", "hook");
    }

    @Test
    void given_a_hook_when_the_transaction_is_rolled_back_then_it_never_runs() {
        Runnable hook = () -> seen.add("hook");

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            transactions.afterCommit(hook);
                                            fail(new IllegalStateException("told to fail"));
                                        }))
                .hasMessage("told to fail");
        transactions.run(() -> seen.add("next"));

        assertThat(seen).containsExactly("next");
    }

    @Test
    void given_no_transaction_when_a_hook_is_asked_for_then_it_is_refused() {
        assertThatThrownBy(() -> transactions.afterCommit(() -> seen.add("hook")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
