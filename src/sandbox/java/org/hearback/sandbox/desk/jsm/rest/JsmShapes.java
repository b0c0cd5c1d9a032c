package org.hearback.sandbox.desk.jsm.rest;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.RequestFieldRow;
import org.hearback.sandbox.desk.model.RequestTypeRow;
import org.hearback.sandbox.desk.rest.Shape;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** JSM's shapes. */
final class JsmShapes {
    private static final DateTimeFormatter FRIENDLY =
            DateTimeFormatter.ofPattern("d/MMM/yy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    private final URI baseUrl;
    private final Books books;

    JsmShapes(URI baseUrl, Books books) {
        this.baseUrl = baseUrl;
        this.books = books;
    }

    private Shape links(String path) {
        return new Shape().with("self", baseUrl + "/rest/servicedeskapi/" + path);
    }

    Shape desk(ProjectRow project) {
        return new Shape()
                .with("id", String.valueOf(project.portalId()))
                .with("projectId", Long.toString(project.id()))
                .with("projectName", project.name())
                .with("projectKey", project.key())
                .with("_links", links("servicedesk/" + project.portalId()));
    }

    Shape type(ProjectRow project, RequestTypeRow type) {
        return new Shape()
                .with("id", Long.toString(type.id()))
                .with("name", type.name())
                .with("description", type.description())
                .with("helpText", "")
                .with("issueTypeId", Long.toString(type.issueTypeId()))
                .with("serviceDeskId", String.valueOf(project.portalId()))
                .with("groupIds", List.of())
                .with(
                        "_links",
                        links("servicedesk/" + project.portalId() + "/requesttype/" + type.id()));
    }

    Shape field(RequestFieldRow field) {
        return new Shape()
                .with("fieldId", field.fieldId())
                .with("name", field.name())
                .with("description", "")
                .with("required", field.required())
                .with("validValues", List.of())
                .with(
                        "jiraSchema",
                        new Shape().with("type", "string").with("system", field.fieldId()));
    }

    Shape request(IssueRow issue) {
        var project = books.projects().byId(issue.projectId()).orElseThrow();
        return new Shape()
                .with("issueId", Long.toString(issue.id()))
                .with("issueKey", issue.key())
                .with("requestTypeId", String.valueOf(issue.requestTypeId()))
                .with("serviceDeskId", String.valueOf(project.portalId()))
                .with("createdDate", time(issue.created()))
                .with("reporter", person(issue.reporterKey()))
                .with("requestFieldValues", values(issue))
                .with(
                        "currentStatus",
                        new Shape()
                                .with("status", issue.status().name())
                                .with("statusDate", time(issue.updated())))
                .with("_links", requestLinks(issue, project));
    }

    private Shape requestLinks(IssueRow issue, ProjectRow project) {
        String portal = baseUrl + "/servicedesk/customer/portal/" + project.portalId();
        return links("request/" + issue.id())
                .with("jiraRest", baseUrl + "/rest/api/2/issue/" + issue.id())
                .with("web", portal + "/" + issue.key());
    }

    private List<Shape> values(IssueRow issue) {
        List<Shape> values = new ArrayList<>();
        var custom = books.issues().custom(issue.id());
        long type = issue.requestTypeId() == null ? 0 : issue.requestTypeId();
        for (RequestFieldRow field : books.requestTypes().fields(type)) {
            String text =
                    switch (field.fieldId()) {
                        case "summary" -> issue.summary();
                        case "description" -> issue.description();
                        default -> custom.get(field.fieldId());
                    };
            if (text != null)
                values.add(
                        new Shape()
                                .with("fieldId", field.fieldId())
                                .with("label", field.name())
                                .with("value", text));
        }
        return values;
    }

    Shape comment(CommentRow comment) {
        String path = "request/" + comment.issueId() + "/comment/" + comment.id();
        return new Shape()
                .with("id", Long.toString(comment.id()))
                .with("body", comment.body())
                .with("public", comment.isPublic())
                .with("author", person(comment.authorKey()))
                .with("created", time(comment.created()))
                .with("_links", links(path));
    }

    private @Nullable Shape person(@Nullable String key) {
        if (key == null) return null;
        return books.accounts().byKey(key).map(this::person).orElse(null);
    }

    /** The person with that key; empty for one who is gone. */
    Shape participant(String key) {
        Shape person = person(key);
        return person == null ? new Shape() : person;
    }

    private Shape person(Account account) {
        return new Shape()
                .with("name", account.name())
                .with("key", account.key())
                .with("emailAddress", account.email())
                .with("displayName", account.displayName())
                .with("active", account.active())
                .with("timeZone", "UTC");
    }

    private static Shape time(Instant at) {
        return new Shape()
                .with("iso8601", ISO.format(at))
                .with("friendly", FRIENDLY.format(at))
                .with("epochMillis", at.toEpochMilli());
    }
}
