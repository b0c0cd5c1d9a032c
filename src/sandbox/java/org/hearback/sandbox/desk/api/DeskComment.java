package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.CommentRow;
import org.jspecify.annotations.Nullable;

import java.util.Date;

/** A comment as Jira shows it: how it stood when it was read. */
final class DeskComment implements Comment {
    private final CommentRow row;
    private final JiraTypes types;

    DeskComment(CommentRow row, JiraTypes types) {
        this.row = row;
        this.types = types;
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public @Nullable Issue getIssue() {
        return types.issue(row.issueId());
    }

    @Override
    public @Nullable ApplicationUser getAuthorApplicationUser() {
        return types.user(row.authorKey());
    }

    @Override
    public String getBody() {
        return row.body();
    }

    @Override
    public Date getCreated() {
        return Date.from(row.created());
    }

    @Override
    public @Nullable String getGroupLevel() {
        return row.groupLevel();
    }

    @Override
    public @Nullable Long getRoleLevelId() {
        return row.roleLevel();
    }
}
