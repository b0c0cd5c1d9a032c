package org.hearback.sandbox.desk.api;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.comment.CommentCreatedEvent;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.DeskEvents;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells listeners what Jira would tell them. */
public final class JiraEvents implements DeskEvents {
    private final EventPublisher publisher;
    private final JiraTypes types;

    public JiraEvents(EventPublisher publisher, JiraTypes types) {
        this.publisher = publisher;
        this.types = types;
    }

    @Override
    public void commentCreated(CommentRow comment) {
        publisher.publish(new CommentCreatedEvent(types.comment(comment)));
    }

    /** As Jira does, the event goes out alone and once more in a bundle: plugins choose one. */
    @Override
    public void issue(Happening what, IssueRow issue, @Nullable Account by) {
        ApplicationUser user = by == null ? null : types.user(by);
        var event = new IssueEvent(types.issue(issue), Map.of(), user, typeOf(what));
        publisher.publish(event);
        publisher.publish(new Bundle(List.of(new Bundled(event))));
    }

    private static Long typeOf(Happening what) {
        return switch (what) {
            case CREATED -> EventType.ISSUE_CREATED_ID;
            case UPDATED -> EventType.ISSUE_UPDATED_ID;
            case RESOLVED -> EventType.ISSUE_RESOLVED_ID;
            case REOPENED -> EventType.ISSUE_REOPENED_ID;
            case MOVED -> EventType.ISSUE_GENERICEVENT_ID;
        };
    }

    private record Bundled(IssueEvent asIssueEvent) implements DelegatingJiraIssueEvent {}

    private record Bundle(Collection<JiraIssueEvent> getEvents) implements IssueEventBundle {
        @Override
        public boolean doesSendEmailNotification() {
            return false;
        }
    }
}
