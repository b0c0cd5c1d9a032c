package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.ComponentRow;
import org.hearback.sandbox.desk.model.FeedbackRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The parts of an issue. */
    Collection<Issue> subTasks(IssueRow parent) {
        return books.places().subTasks(parent.id()).stream().<Issue>map(this::issue).toList();
    }

    Version version(VersionRow row) {
        return new DeskVersion(row, this);
    }

    Collection<Version> versions(ProjectRow project) {
        return books.versions().of(project.id()).stream().map(this::version).toList();
    }

    Collection<Version> fixVersions(IssueRow issue) {
        return books.versions().fixing(issue.id()).stream().map(this::version).toList();
    }

    IssueType issueType(long id) {
        return new DeskIssueType(books.projects().issueType(id).orElseThrow());
    }

    Collection<IssueType> issueTypes(ProjectRow project) {
        return books.projects().issueTypes(project.id()).stream()
                .<IssueType>map(DeskIssueType::new)
                .toList();
    }

    IssueLink link(LinkRow row) {
        return new DeskLink(row, this);
    }

    /** The people who were let into a request. */
    Collection<ApplicationUser> participants(long issueId) {
        return books.participants().of(issueId).stream()
                .flatMap(key -> Stream.ofNullable(user(key)))
                .toList();
    }

    /** The epic of an issue. */
    @Nullable Issue epic(long issueId) {
        Long epic = books.issues().byId(issueId).map(IssueRow::epicId).orElse(null);
        return epic == null ? null : issue(epic.longValue());
    }

    Comment comment(CommentRow row) {
        return new DeskComment(row, this);
    }
}
