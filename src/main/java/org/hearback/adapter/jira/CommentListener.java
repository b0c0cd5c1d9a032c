package org.hearback.adapter.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.comment.CommentCreatedEvent;
import com.atlassian.jira.issue.comments.Comment;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.BiConsumer;
import java.util.function.LongPredicate;

/**
 * Hears of each new comment that customers may read, in the projects that have a channel. Jira
 * calls it on the thread of the person who wrote the comment, and on that node only: it is quick
 * and never fails them.
 *
 * <p>Public because Jira's event publisher calls it by reflection, from another package.
 */
public final class CommentListener {
    private static final Logger LOG = LoggerFactory.getLogger(CommentListener.class);

    private final EventPublisher events;
    private final CommentReader reader;
    private final LongPredicate hasChannel;
    private final BiConsumer<RequestRef, CommentId> door;

    CommentListener(
            EventPublisher events,
            CommentReader reader,
            LongPredicate hasChannel,
            BiConsumer<RequestRef, CommentId> door) {
        this.events = events;
        this.reader = reader;
        this.hasChannel = hasChannel;
        this.door = door;
    }

    /** From now on. */
    public void start() {
        events.register(this);
    }

    /** No longer. */
    public void stop() {
        events.unregister(this);
    }

    /** For Jira's event publisher. */
    @EventListener
    public void onCommentCreated(CommentCreatedEvent event) {
        var comment = event.getComment();
        try {
            hear(comment);
        } catch (RuntimeException e) {
            LOG.error(
                    "Comment {} was not passed on; it is looked for again in a few minutes",
                    comment.getId(),
                    e);
        }
    }

    /** The project is asked first: it costs nothing, while what is internal stands in a table. */
    private void hear(Comment comment) {
        var issue = comment.getIssue();
        if (!hasChannel.test(issue.getProjectId()) || reader.isInternal(comment)) return;
        door.accept(LiveIssues.refTo(issue), new CommentId(comment.getId()));
    }
}
