package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.priority.Priority;

import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskUnavailable;
import org.hearback.standing.FlagBoard;
import org.hearback.standing.FlagBoard.Mark;
import org.hearback.standing.FlagBoardContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class JiraFlagBoardTest extends FlagBoardContract {
    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final RequestRef request = portal.ask("kim", "The export hangs");
    private final IssueIndexingService index = jira.watched(IssueIndexingService.class);
    private final FlagBoard board = jira.desk().flagBoard();

    @Test
    void given_a_super_user_when_their_request_is_marked_then_it_says_so_and_is_indexed_again()
            throws IndexException {
        board.mark(request.issueId(), SUPER_USER);

        assertThat(property(request.issueId()))
                .isEqualTo("{\"superUser\":\"yes\",\"since\":\"2026-01-05\"}");
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

        assertThat(property(request.issueId())).isEqualTo("{\"superUser\":\"no\"}");
    }

    @Test
    void given_no_mark_when_somebody_else_reports_then_nothing_is_written() {
        board.mark(request.issueId(), NONE);

        assertThat(property(request.issueId())).isNull();
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
    void given_that_priority_when_it_is_given_again_then_jira_changes_nothing() {
        var highest = board.priorities().getFirst();
        board.prioritise(request.issueId(), highest.id());
        var changes = jira.watched(IssueService.class);

        jira.desk().flagBoard().prioritise(request.issueId(), highest.id());

        verifyNoInteractions(changes);
    }

    @Override
    protected FlagBoard board() {
        return board;
    }

    @Override
    protected long ask(String customer) {
        jira.pass(Duration.ofMinutes(1));
        return portal.ask(customer, "The export hangs").issueId();
    }

    @Override
    protected void resolve(long issueId) {
        jira.step(refTo(issueId), "Resolve");
    }

    @Override
    protected String key(String customer) {
        return jira.user(customer).getKey();
    }

    @Override
    protected Mark markOf(long issueId) {
        var json = property(issueId);
        if (json == null || json.equals("{\"superUser\":\"no\"}")) return NONE;
        assertThat(json).isEqualTo("{\"superUser\":\"yes\",\"since\":\"2026-01-05\"}");
        return SUPER_USER;
    }

    @Override
    protected Optional<String> priorityOf(long issueId) {
        return Optional.ofNullable(jira.issue(refTo(issueId)).getPriority()).map(Priority::getId);
    }

    private RequestRef refTo(long issueId) {
        return LiveIssues.refTo(jira.service(IssueManager.class).getIssueObject(issueId));
    }

    private @Nullable String property(long issueId) {
        var property =
                jira.service(JsonEntityPropertyManager.class)
                        .get(
                                EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(),
                                issueId,
                                "hearback.reporter");
        return property == null ? null : property.getValue();
    }
}
