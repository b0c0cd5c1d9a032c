package com.atlassian.jira.event.comment;

import com.atlassian.jira.issue.comments.Comment;

/** A value. */
public class CommentCreatedEvent {
    private final Comment comment;

    public CommentCreatedEvent(Comment comment) {
        this.comment = comment;
    }

    public Comment getComment() {
        return comment;
    }
}
