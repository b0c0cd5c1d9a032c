package org.hearback.sandbox.desk.rest;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.TransitionRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.store.AccountBook;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/** The shapes of small things, as Jira documents them. */
final class Shapes {
    private final URI baseUrl;
    private final AccountBook accounts;

    Shapes(URI baseUrl, AccountBook accounts) {
        this.baseUrl = baseUrl;
        this.accounts = accounts;
    }

    String self(String path) {
        return baseUrl + "/rest/api/2/" + path;
    }

    @Nullable Shape person(@Nullable String key) {
        if (key == null) return null;
        return accounts.byKey(key).map(this::person).orElse(null);
    }

    Shape person(Account account) {
        return new Shape()
                .with("self", self("user?username=" + account.name()))
                .with("key", account.key())
                .with("name", account.name())
                .with("emailAddress", account.email())
                .with("displayName", account.displayName())
                .with("active", account.active())
                .with("timeZone", "UTC");
    }

    Shape project(ProjectRow project) {
        return new Shape()
                .with("self", self("project/" + project.id()))
                .with("id", Long.toString(project.id()))
                .with("key", project.key())
                .with("name", project.name())
                .with("projectTypeKey", project.typeKey())
                .with("archived", project.archived());
    }

    /** A project with what its own page shows. */
    Shape project(ProjectRow project, List<IssueTypeRow> types, List<VersionRow> versions) {
        return project(project)
                .with("lead", person(project.leadKey()))
                .with("issueTypes", types.stream().map(this::issueType).toList())
                .with("versions", versions.stream().map(this::version).toList());
    }

    Shape issueType(IssueTypeRow type) {
        return new Shape()
                .with("self", self("issuetype/" + type.id()))
                .with("id", Long.toString(type.id()))
                .with("name", type.name())
                .with("subtask", type.isSubTask());
    }

    Shape status(StatusRow status) {
        StatusRow.Category category = status.category();
        return new Shape()
                .with("self", self("status/" + status.id()))
                .with("id", Long.toString(status.id()))
                .with("name", status.name())
                .with(
                        "statusCategory",
                        new Shape()
                                .with("self", self("statuscategory/" + category.id()))
                                .with("id", category.id())
                                .with("key", category.key())
                                .with("colorName", category.colour())
                                .with("name", category.label()));
    }

    Shape transition(TransitionRow step) {
        return new Shape()
                .with("id", Integer.toString(step.id()))
                .with("name", step.name())
                .with("to", status(step.to()));
    }

    Shape linkType(LinkTypeRow type) {
        return new Shape()
                .with("id", Long.toString(type.id()))
                .with("name", type.name())
                .with("inward", type.inward())
                .with("outward", type.outward())
                .with("self", self("issueLinkType/" + type.id()));
    }

    Shape version(VersionRow version) {
        var shape =
                new Shape()
                        .with("self", self("version/" + version.id()))
                        .with("id", Long.toString(version.id()))
                        .with("name", version.name())
                        .with("archived", version.archived())
                        .with("released", version.released())
                        .with("projectId", version.projectId());
        if (version.description() != null) shape.with("description", version.description());
        if (version.releaseDate() != null)
            shape.with("releaseDate", version.releaseDate().toString());
        return shape;
    }
}
