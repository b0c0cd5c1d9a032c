package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.CommentBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Comments: who may write and read which. Thread-safe. */
public final class Comments {
    private static final Map<String, String> INTERNAL =
            Map.of(CommentRow.PUBLIC_PROPERTY, "{\"internal\":true}");
    private static final Map<String, String> PUBLIC =
            Map.of(CommentRow.PUBLIC_PROPERTY, "{\"internal\":false}");

    private final Books books;
    private final Permissions permissions;
    private final DeskEvents events;
    private final Clock clock;

    public Comments(Books books, Permissions permissions, DeskEvents events, Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** The properties that make a comment internal or public. */
    public static Map<String, String> audience(boolean internal) {
        return internal ? INTERNAL : PUBLIC;
    }

    /**
     * Adds a comment of somebody who works in the project.
     *
     * @param group the only group that may read it, one of the author's; null for all
     */
    public CommentRow add(
            @Nullable Account actor,
            IssueRow issue,
            String body,
            @Nullable String group,
            Map<String, String> properties) {
        if (!permissions.mayOn(actor, Permissions.COMMENT, issue))
            throw actor == null
                    ? Refusal.anonymous()
                    : Refusal.forbidden("You do not have the permission to comment on this issue.");
        Texts.checkComment(body);
        String author = actor == null ? null : actor.key();
        if (group != null && (author == null || !books.accounts().groups(author).contains(group)))
            throw Refusal.field("commentLevel", "You are not a member of the group " + group + ".");
        var draft = new CommentBook.Draft(issue.id(), author, body, group, null);
        return store(draft, properties, clock.instant(), true);
    }

    /**
     * Stores a comment that was checked elsewhere, or that Jira does not check: its {@code
     * CommentManager} asks for no permission.
     */
    public CommentRow store(
            CommentBook.Draft draft, Map<String, String> properties, Instant at, boolean announce) {
        Texts.checkComment(draft.body());
        CommentRow comment = books.comments().add(draft, properties, at);
        books.issues().touch(draft.issueId(), clock.instant());
        if (announce) events.commentCreated(comment);
        return comment;
    }

    /** What the person may read, oldest first. */
    public List<CommentRow> readable(@Nullable Account reader, IssueRow issue) {
        return books.comments().of(issue.id()).stream()
                .filter(comment -> mayRead(reader, issue, comment))
                .toList();
    }

    /**
     * Whether the person may read the comment: customers see public ones, groups their own. The
     * mark that hides a comment is the service desk's; elsewhere it hides nothing.
     */
    public boolean mayRead(@Nullable Account reader, IssueRow issue, CommentRow comment) {
        if (reader == null) return false;
        ProjectRow project = books.projects().byId(issue.projectId()).orElseThrow();
        if (!permissions.may(reader, Permissions.BROWSE, project)) return comment.isPublic();
        var hides = project.isService() && comment.internal();
        if (hides && !permissions.isAgent(reader, project)) return false;
        return comment.groupLevel() == null
                || books.accounts().groups(reader.key()).contains(comment.groupLevel());
    }
}
