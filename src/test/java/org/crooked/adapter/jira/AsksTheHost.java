package org.crooked.adapter.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.comments.CommentManager;

/** Fetches a part of the host from a static. */
final class AsksTheHost {
    CommentManager comments() {
        return ComponentAccessor.getCommentManager();
    }
}
