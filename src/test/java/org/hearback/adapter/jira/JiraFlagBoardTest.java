package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;

import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskUnavailable;
import org.hearback.standing.FlagBoard;
import org.hearback.standing.FlagBoard.Mark;
import org.hearback.standing.FlagBoard.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class JiraFlagBoardTest {
    private static final Mark SUPER_USER = new Mark(true, LocalDate.of(2026, 1, 5));
    private static final Mark NONE = new Mark(false, null);
    private static final long NO_ISSUE = 987_654_321;

    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final RequestRef request = portal.ask("kim", "The export hangs");
    private final IssueIndexingService index = jira.watched(IssueIndexingService.class);
    private final FlagBoard board = jira.desk().flagBoard();

    @Test
    void given_a_super_user_when_their_request_is_marked_then_it_says_so_and_is_indexed_again()
            throws IndexException {
        board.mark(request.issueId(), SUPER_USER);

        assertThat(property()).isEqualTo("{\"superUser\":\"yes\",\"since\":\"2026-01-05\"}");
        verify(index).reIndex(jira.issue(request));
    }

    @Test
    void given_a_mark_when_the_same_is_written_again_then_nothing_is_indexed() {
        board.mark(request.issueId(), SUPER_USER);
        clearInvocations(index);

        board.mark(request.issueId(), SUPER_USER);

        verifyNoInteractions(index);
    }

    @Test
    void given_a_mark_when_the_flag_is_lost_then_the_request_says_no() {
        board.mark(request.issueId(), SUPER_USER);

        board.mark(request.issueId(), NONE);

        assertThat(property()).isEqualTo("{\"superUser\":\"no\"}");
    }

    @Test
    void given_no_mark_when_somebody_else_reports_then_nothing_is_written() {
        board.mark(request.issueId(), NONE);

        assertThat(property()).isNull();
        verifyNoInteractions(index);
    }

    @Test
    void given_an_index_that_is_down_when_marked_then_a_later_try_is_asked_for()
            throws IndexException {
        doThrow(new IndexException(new IllegalStateException("no disk")))
                .when(index)
                .reIndex(any());

        assertThatThrownBy(() -> board.mark(request.issueId(), SUPER_USER))
                .isInstanceOf(DeskUnavailable.class);
    }

    @Test
    void given_a_deleted_issue_when_marked_or_prioritised_then_nothing_happens() {
        assertThatCode(
                        () -> {
                            board.mark(NO_ISSUE, SUPER_USER);
                            board.prioritise(NO_ISSUE, "1");
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void given_a_priority_of_jira_when_it_is_given_then_the_issue_has_it() {
        var highest = board.priorities().getFirst();

        board.prioritise(request.issueId(), highest.id());

        var priority = jira.issue(request).getPriority();
        assertThat(new Priority(priority.getId(), priority.getName())).isEqualTo(highest);
    }

    @Test
    void given_that_priority_when_it_is_given_again_then_jira_changes_nothing() {
        var highest = board.priorities().getFirst();
        board.prioritise(request.issueId(), highest.id());
        var changes = jira.watched(IssueService.class);

        jira.desk().flagBoard().prioritise(request.issueId(), highest.id());

        verifyNoInteractions(changes);
    }

    @Test
    void given_a_priority_that_is_gone_when_it_is_given_then_the_issue_keeps_its_own() {
        var before = jira.issue(request).getPriority();

        board.prioritise(request.issueId(), "424242");

        assertThat(jira.issue(request).getPriority()).isEqualTo(before);
    }

    @Test
    void given_open_and_resolved_requests_when_asked_for_then_the_open_ones_come_newest_first() {
        jira.pass(Duration.ofMinutes(1));
        var resolved = portal.ask("kim", "Solved already");
        jira.step(resolved, "Resolve");
        jira.pass(Duration.ofMinutes(1));
        var newer = portal.ask("kim", "Another one");
        portal.ask("lee", "Somebody else's");

        assertThat(board.openRequestsOf(keys("kim"), 10))
                .startsWith(newer.issueId(), request.issueId())
                .doesNotContain(resolved.issueId());
        assertThat(board.openRequestsOf(keys("kim"), 1)).containsExactly(newer.issueId());
    }

    @Test
    void given_customers_whom_jira_does_not_know_when_asked_for_then_they_have_none() {
        assertThat(board.openRequestsOf(List.of("ghost"), 10)).isEmpty();
        assertThat(board.openRequestsOf(List.of(), 10)).isEmpty();
    }

    private List<String> keys(String... names) {
        return List.of(names).stream().map(name -> jira.user(name).getKey()).toList();
    }

    private @Nullable String property() {
        var property =
                jira.service(JsonEntityPropertyManager.class)
                        .get(
                                EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(),
                                request.issueId(),
                                "hearback.reporter");
        return property == null ? null : property.getValue();
    }
}
