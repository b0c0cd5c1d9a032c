package org.hearback.sandbox.desk.api;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.comment.CommentCreatedEvent;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.project.VersionArchiveEvent;
import com.atlassian.jira.event.project.VersionCreateEvent;
import com.atlassian.jira.event.project.VersionDeleteEvent;
import com.atlassian.jira.event.project.VersionMergeEvent;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import com.atlassian.jira.event.project.VersionUnarchiveEvent;
import com.atlassian.jira.event.project.VersionUnreleaseEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.DeskEvents;
import org.hearback.sandbox.desk.rules.FieldChange;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells listeners what Jira would tell them. */
public final class JiraEvents implements DeskEvents {
    private final EventPublisher publisher;
    private final JiraTypes types;
    private final Clock clock;

    public JiraEvents(EventPublisher publisher, JiraTypes types, Clock clock) {
        this.publisher = publisher;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public void commentCreated(CommentRow comment) {
        publisher.publish(new CommentCreatedEvent(types.comment(comment)));
    }

    /**
     * As Jira does, the event goes out alone and once more in a bundle: plugins choose one. What
     * changed is in a third.
     */
    @Override
    public void issue(
            Happening what, IssueRow issue, @Nullable Account by, List<FieldChange> changes) {
        ApplicationUser user = by == null ? null : types.user(by);
        var event = new IssueEvent(types.issue(issue), Map.of(), user, typeOf(what));
        publisher.publish(event);
        publisher.publish(new Bundle(List.of(new Bundled(event))));
        if (!changes.isEmpty())
            publisher.publish(
                    new Changed(
                            types.issue(issue),
                            Optional.ofNullable(user),
                            changes.stream().map(JiraEvents::item).toList(),
                            Date.from(clock.instant())));
    }

    private static ChangeItemBean item(FieldChange change) {
        return new ChangeItemBean(
                ChangeItemBean.STATIC_FIELD,
                change.field(),
                change.from(),
                change.fromText(),
                change.to(),
                change.toText());
    }

    private static Long typeOf(Happening what) {
        return switch (what) {
            case CREATED -> EventType.ISSUE_CREATED_ID;
            case UPDATED -> EventType.ISSUE_UPDATED_ID;
            case ASSIGNED -> EventType.ISSUE_ASSIGNED_ID;
            case RESOLVED -> EventType.ISSUE_RESOLVED_ID;
            case REOPENED -> EventType.ISSUE_REOPENED_ID;
            case MOVED -> EventType.ISSUE_GENERICEVENT_ID;
            case RELOCATED -> EventType.ISSUE_MOVED_ID;
            case DELETED -> EventType.ISSUE_DELETED_ID;
        };
    }

    @Override
    public void version(Turn what, VersionRow version) {
        Version shown = types.version(version);
        publisher.publish(
                switch (what) {
                    case CREATED -> new VersionCreateEvent(shown);
                    case RELEASED -> new VersionReleaseEvent(shown);
                    case UNRELEASED -> new VersionUnreleaseEvent(shown);
                    case ARCHIVED -> new VersionArchiveEvent(shown);
                    case UNARCHIVED -> new VersionUnarchiveEvent(shown);
                    case DELETED -> new VersionDeleteEvent(shown);
                });
    }

    @Override
    public void merged(VersionRow into, VersionRow gone) {
        publisher.publish(new VersionMergeEvent(types.version(into), types.version(gone)));
    }

    @Override
    public void linked(LinkRow link) {
        publisher.publish(new IssueLinkCreatedEvent(types.link(link), clock.instant()));
    }

    @Override
    public void unlinked(LinkRow link) {
        publisher.publish(new IssueLinkDeletedEvent(types.link(link), clock.instant()));
    }

    private record Changed(
            Issue getIssue,
            Optional<ApplicationUser> getAuthor,
            Collection<ChangeItemBean> getChangeItems,
            Date getTime)
            implements IssueChangedEvent {
        @Override
        public Optional<ChangeItemBean> getChangeItemForField(String fieldName) {
            return getChangeItems.stream()
                    .filter(item -> item.getField().equals(fieldName))
                    .findFirst();
        }
    }

    private record Bundled(IssueEvent asIssueEvent) implements DelegatingJiraIssueEvent {}

    private record Bundle(Collection<JiraIssueEvent> getEvents) implements IssueEventBundle {
        @Override
        public boolean doesSendEmailNotification() {
            return false;
        }
    }
}
