package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.FieldBook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The shapes of issues and comments. */
final class IssueShapes {
    private final Rules rules;
    private final Books books;
    private final Shapes shapes;
    private final ObjectMapper json = new ObjectMapper();

    IssueShapes(Rules rules, Shapes shapes) {
        this.rules = rules;
        this.books = rules.books();
        this.shapes = shapes;
    }

    /** Id, key and address, as Jira answers a creation. */
    Shape named(IssueRow issue) {
        return new Shape()
                .with("id", Long.toString(issue.id()))
                .with("key", issue.key())
                .with("self", shapes.self("issue/" + issue.id()));
    }

    Shape whole(IssueRow issue, @Nullable Account reader, Predicate<String> wanted) {
        var all = new Shape();
        people(issue, all);
        if (wanted.test("issuelinks")) all.with("issuelinks", links(issue, reader));
        if (wanted.test("comment")) all.with("comment", comments(issue, reader));
        var fields = new Shape();
        for (Map.Entry<String, @Nullable Object> field : all.fields().entrySet())
            if (wanted.test(field.getKey())) fields.with(field.getKey(), field.getValue());
        return named(issue).with("fields", fields);
    }

    private void people(IssueRow issue, Shape fields) {
        var project = books.projects().byId(issue.projectId()).orElseThrow();
        var type = books.projects().issueType(issue.typeId()).orElseThrow();
        fields.with("summary", issue.summary())
                .with("description", issue.description())
                .with("issuetype", shapes.issueType(type))
                .with("project", shapes.project(project))
                .with("status", shapes.status(issue.status()))
                .with("reporter", shapes.person(issue.reporterKey()))
                .with("creator", shapes.person(issue.creatorKey()))
                .with("assignee", shapes.person(issue.assigneeKey()))
                .with("created", issue.created())
                .with("updated", issue.updated())
                .with("resolutiondate", issue.resolved())
                .with("resolution", resolution(issue))
                .with("labels", List.of())
                .with(
                        "fixVersions",
                        books.versions().fixing(issue.id()).stream().map(shapes::version).toList());
        fields.with("priority", named(issue.priority().id(), issue.priority().label()))
                .with(
                        "components",
                        books.components().ofIssue(issue.id()).stream()
                                .map(one -> named(Long.toString(one.id()), one.name()))
                                .toList());
        fields.with("archived", issue.archived())
                .with("parent", parent(issue))
                .with(
                        "subtasks",
                        books.places().subTasks(issue.id()).stream().map(this::end).toList())
                .with(field(FieldBook.EPIC_LINK), epic(issue))
                .with(
                        field(FieldBook.PARTICIPANTS),
                        books.participants().of(issue.id()).stream().map(shapes::person).toList());
        books.issues().custom(issue.id()).forEach(fields::with);
    }

    private String field(String type) {
        return "customfield_" + books.fields().idOf(type);
    }

    private @Nullable Shape parent(IssueRow issue) {
        if (issue.parentId() == null) return null;
        return books.issues().byId(issue.parentId()).map(this::end).orElse(null);
    }

    private @Nullable String epic(IssueRow issue) {
        if (issue.epicId() == null) return null;
        return books.issues().byId(issue.epicId()).map(IssueRow::key).orElse(null);
    }

    private static Shape named(String id, String name) {
        return new Shape().with("id", id).with("name", name);
    }

    private static @Nullable Shape resolution(IssueRow issue) {
        var why = issue.resolution();
        return why == null ? null : named(why.id(), why.label());
    }

    private List<Shape> links(IssueRow issue, @Nullable Account reader) {
        List<Shape> found = new ArrayList<>();
        for (LinkRow link : books.links().outward(issue.id()))
            addLink(found, link, "outwardIssue", link.targetId(), reader);
        for (LinkRow link : books.links().inward(issue.id()))
            addLink(found, link, "inwardIssue", link.sourceId(), reader);
        return found;
    }

    private void addLink(
            List<Shape> found, LinkRow link, String end, long otherId, @Nullable Account reader) {
        books.issues()
                .byId(otherId)
                .filter(other -> mayBrowse(reader, other))
                .ifPresent(
                        other ->
                                found.add(
                                        new Shape()
                                                .with("id", Long.toString(link.id()))
                                                .with("type", shapes.linkType(link.type()))
                                                .with(end, end(other))));
    }

    private boolean mayBrowse(@Nullable Account reader, IssueRow issue) {
        var project = books.projects().byId(issue.projectId()).orElseThrow();
        return rules.permissions().may(reader, "BROWSE_PROJECTS", project);
    }

    private Shape end(IssueRow other) {
        return named(other)
                .with(
                        "fields",
                        new Shape()
                                .with("summary", other.summary())
                                .with("status", shapes.status(other.status())));
    }

    Shape comments(IssueRow issue, @Nullable Account reader) {
        List<CommentRow> readable = rules.comments().readable(reader, issue);
        return new Shape()
                .with("startAt", 0)
                .with("maxResults", readable.size())
                .with("total", readable.size())
                .with("comments", readable.stream().map(this::comment).toList());
    }

    Shape comment(CommentRow comment) {
        var shape =
                new Shape()
                        .with(
                                "self",
                                shapes.self(
                                        "issue/" + comment.issueId() + "/comment/" + comment.id()))
                        .with("id", Long.toString(comment.id()))
                        .with("author", shapes.person(comment.authorKey()))
                        .with("body", comment.body())
                        .with("updateAuthor", shapes.person(comment.authorKey()))
                        .with("created", comment.created())
                        .with("updated", comment.updated())
                        .with("properties", properties(comment));
        if (comment.groupLevel() != null)
            shape.with(
                    "visibility",
                    new Shape().with("type", "group").with("value", comment.groupLevel()));
        return shape;
    }

    private List<Shape> properties(CommentRow comment) {
        return books.properties().of(PropertyRow.COMMENT, comment.id()).stream()
                .map(this::property)
                .toList();
    }

    Shape property(PropertyRow property) {
        return new Shape().with("key", property.key()).with("value", read(property.json()));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored property is no JSON", e);
        }
    }
}
