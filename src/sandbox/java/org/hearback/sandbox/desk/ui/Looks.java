package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.wiki.Wiki;
import org.hearback.sandbox.host.Templates.Html;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How things look on every page: people, statuses, times, rows of issues. */
final class Looks {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /** Colours of avatars; a person always has the same. */
    private static final int HUES = 6;

    private final Books books;
    private final Wiki wiki;

    Looks(Books books, Wiki wiki) {
        this.books = books;
        this.wiki = wiki;
    }

    /** A person, or how nobody is shown. */
    Map<String, Object> person(@Nullable String key, String nobody) {
        Account account = key == null ? null : books.accounts().byKey(key).orElse(null);
        if (account == null)
            return new Model()
                    .with("label", nobody)
                    .with("initial", "")
                    .with("hue", "none")
                    .values();
        return new Model()
                .with("name", account.name())
                .with("label", account.displayName())
                .with("initial", account.displayName().substring(0, 1))
                .with("hue", "" + account.id() % HUES)
                .values();
    }

    Map<String, Object> status(StatusRow status) {
        String look =
                switch (status.category()) {
                    case NEW -> "aui-lozenge-new";
                    case INDETERMINATE -> "aui-lozenge-inprogress";
                    case DONE -> "aui-lozenge-success";
                };
        return new Model().with("name", status.name()).with("look", look).values();
    }

    Map<String, Object> time(Instant at) {
        return new Model().with("iso", at.toString()).with("text", TIME.format(at)).values();
    }

    Html text(@Nullable String wikiText) {
        return new Html(wiki.html(wikiText));
    }

    Map<String, Object> project(ProjectRow project) {
        return new Model()
                .with("key", project.key())
                .with("name", project.name())
                .with("service", project.isService())
                .with("archived", project.archived())
                .with("portal", project.portalId())
                .with("lead", person(project.leadKey(), "Nobody"))
                .values();
    }

    /** An issue as a row of a list. */
    Map<String, Object> row(IssueRow issue) {
        Long type = issue.requestTypeId();
        return new Model()
                .with("key", issue.key())
                .with("summary", issue.summary())
                .with("status", status(issue.status()))
                .with("type", books.projects().issueType(issue.typeId()).orElseThrow().name())
                .with("reporter", person(issue.reporterKey(), "Anonymous"))
                .with("assignee", person(issue.assigneeKey(), "Unassigned"))
                .with("created", time(issue.created()))
                .with("updated", time(issue.updated()))
                .with("requestType", type == null ? null : requestType(type))
                .values();
    }

    String requestType(long id) {
        return books.requestTypes().byId(id).map(type -> type.name()).orElse("(removed)");
    }

    Map<String, Object> comment(CommentRow comment) {
        String audience =
                comment.groupLevel() == null ? "Internal" : "Only " + comment.groupLevel();
        return new Model()
                .with("id", comment.id())
                .with("author", person(comment.authorKey(), "Anonymous"))
                .with("created", time(comment.created()))
                .with("body", text(comment.body()))
                .with("hidden", !comment.isPublic())
                .with("audience", comment.isPublic() ? "Shared with customer" : audience)
                .values();
    }
}
