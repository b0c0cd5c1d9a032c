package org.hearback.kernel;

/** Names a comment in Jira. */
public record CommentId(long value) {
    public CommentId {
        if (value <= 0)
            throw new IllegalArgumentException("comment id is " + value + ", must be positive");
    }
}
