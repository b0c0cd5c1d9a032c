package com.atlassian.jira.component;

import com.atlassian.jira.issue.comments.CommentManager;

/**
 * Stand-in: named by the house's rules, which forbid it, and by the crooked house, which uses it.
 */
public class ComponentAccessor {
    public static CommentManager getCommentManager() {
        throw new IllegalStateException("a stand-in has no parts");
    }
}
