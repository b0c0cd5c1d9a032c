package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.hearback.standing.FlagBoard.Mark;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every board of flags does. Its customers are kim and lee. */
public abstract class FlagBoardContract {
    protected static final Mark SUPER_USER = new Mark(true, LocalDate.of(2026, 1, 5));
    protected static final Mark NONE = new Mark(false, null);
    private static final long NO_ISSUE = 987_654_321;

    /** The board. */
    protected abstract FlagBoard board();

    /** The customer asks, a minute after whoever asked before. */
    protected abstract long ask(String customer);

    /** An agent resolves the request. */
    protected abstract void resolve(long issueId);

    /** The customer's key in Jira. */
    protected abstract String key(String customer);

    /** What the request shows; {@link #NONE} where nobody marked it. */
    protected abstract Mark markOf(long issueId);

    /** The priority of the request. */
    protected abstract Optional<String> priorityOf(long issueId);

    @Test
    void given_a_request_when_it_is_marked_and_marked_again_then_the_last_mark_stands() {
        var request = ask("kim");

        board().mark(request, SUPER_USER);
        board().mark(request, SUPER_USER);
        assertThat(markOf(request)).isEqualTo(SUPER_USER);

        board().mark(request, NONE);
        assertThat(markOf(request)).isEqualTo(NONE);
    }

    @Test
    void given_two_requests_when_one_is_marked_then_the_other_is_not() {
        var marked = ask("kim");
        var other = ask("kim");

        board().mark(marked, SUPER_USER);

        assertThat(markOf(other)).isEqualTo(NONE);
    }

    @Test
    void given_an_issue_that_is_gone_when_marked_or_prioritised_then_nothing_happens() {
        var priority = board().priorities().getFirst().id();

        assertThatCode(() -> board().mark(NO_ISSUE, SUPER_USER)).doesNotThrowAnyException();
        assertThatCode(() -> board().prioritise(NO_ISSUE, priority)).doesNotThrowAnyException();
    }

    @Test
    void given_a_priority_when_it_is_given_then_the_request_has_it() {
        var request = ask("kim");
        var highest = board().priorities().getFirst().id();

        board().prioritise(request, highest);

        assertThat(priorityOf(request)).hasValue(highest);
    }

    @Test
    void given_a_priority_that_is_gone_when_it_is_given_then_the_request_keeps_its_own() {
        var request = ask("kim");
        var before = priorityOf(request);

        board().prioritise(request, "424242");

        assertThat(priorityOf(request)).isEqualTo(before);
    }

    @Test
    void given_open_and_resolved_requests_when_asked_for_then_the_open_ones_come_newest_first() {
        var older = ask("kim");
        var resolved = ask("kim");
        ask("lee");
        var newer = ask("kim");
        resolve(resolved);

        assertThat(board().openRequestsOf(List.of(key("kim")), 2)).containsExactly(newer, older);
        assertThat(board().openRequestsOf(List.of(key("kim")), 1)).containsExactly(newer);
        assertThat(board().openRequestsOf(List.of(key("kim")), 100)).doesNotContain(resolved);
    }

    @Test
    void given_customers_whom_nobody_knows_when_asked_for_then_they_have_none() {
        ask("kim");

        assertThat(board().openRequestsOf(List.of("ghost"), 10)).isEmpty();
        assertThat(board().openRequestsOf(List.of(), 10)).isEmpty();
    }
}
