package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.ComponentRow;
import org.hearback.sandbox.desk.model.FeedbackRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns the desk's rows into Jira's types, and back. Thread-safe. */
public final class JiraTypes {
    private final Books books;

    public JiraTypes(Books books) {
        this.books = books;
    }

    public ApplicationUser user(Account account) {
        return new DeskUser(account);
    }

    /** The user with that key; null where there is none, as Jira says it. */
    public @Nullable ApplicationUser user(@Nullable String key) {
        if (key == null) return null;
        return books.accounts().byKey(key).map(this::user).orElse(null);
    }

    /** The account as it stands now; null for nobody. */
    public @Nullable Account account(@Nullable ApplicationUser user) {
        return user == null ? null : books.accounts().byKey(user.getKey()).orElse(null);
    }

    public Project project(ProjectRow row) {
        return new DeskProject(row, this);
    }

    Project project(long id) {
        return project(books.projects().byId(id).orElseThrow());
    }

    Collection<ProjectComponent> components(ProjectRow project) {
        return components(books.components().of(project.id()));
    }

    Collection<ProjectComponent> components(IssueRow issue) {
        return components(books.components().ofIssue(issue.id()));
    }

    private List<ProjectComponent> components(List<ComponentRow> rows) {
        return rows.stream().<ProjectComponent>map(row -> new DeskComponent(row, this)).toList();
    }

    /** What the reporter thought of how the issue was handled. */
    Optional<FeedbackRow> feedback(long issueId) {
        return books.feedback().of(issueId);
    }

    public MutableIssue issue(IssueRow row) {
        return new DeskIssue(row, this);
    }

    @Nullable MutableIssue issue(long id) {
        return books.issues().byId(id).map(this::issue).orElse(null);
    }

    Comment comment(CommentRow row) {
        return new DeskComment(row, this);
    }
}
