package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;

import org.hearback.owner.VoiceBoard;
import org.hearback.owner.VoiceBoardContract;
import org.hearback.request.DeskUnavailable;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.regex.Pattern;

class JiraVoiceBoardTest implements VoiceBoardContract {
    private static final Pattern SHOWN =
            Pattern.compile("\\{\"people\":(\\d+),\"superUsers\":(\\d+)}");

    private final HostedJira jira = new HostedJira();
    private final Issue change = new Product(jira).make("Export in the background");
    private final IssueIndexingService index = jira.watched(IssueIndexingService.class);
    private final VoiceBoard board = jira.loops().board();

    @Test
    void given_counts_when_they_are_new_then_jira_finds_the_change_by_them() throws IndexException {
        board.show(change(), 12, 3);

        verify(index).reIndex(change);
    }

    @Test
    void given_counts_when_shown_again_then_nothing_is_indexed() {
        board.show(change(), 12, 3);
        clearInvocations(index);

        board.show(change(), 12, 3);

        verifyNoInteractions(index);
    }

    @Test
    void given_an_index_that_is_down_when_shown_then_a_later_try_is_asked_for()
            throws IndexException {
        doThrow(new IndexException(new IllegalStateException("no disk")))
                .when(index)
                .reIndex(any());

        assertThatThrownBy(() -> board.show(change(), 12, 3)).isInstanceOf(DeskUnavailable.class);
    }

    @Override
    public VoiceBoard board() {
        return board;
    }

    @Override
    public long change() {
        return change.getId();
    }

    @Override
    public long gone() {
        return 987_654_321;
    }

    @Override
    public Optional<Shown> shown(long changeId) {
        var property =
                jira.service(JsonEntityPropertyManager.class)
                        .get(
                                EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(),
                                changeId,
                                "hearback.voices");
        if (property == null) return Optional.empty();
        var read = SHOWN.matcher(property.getValue());
        assertThat(read.matches()).isTrue();
        return Optional.of(
                new Shown(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))));
    }
}
