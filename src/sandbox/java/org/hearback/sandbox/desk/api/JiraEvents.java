package org.hearback.sandbox.desk.api;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.comment.CommentCreatedEvent;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.rules.DeskEvents;

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
}
