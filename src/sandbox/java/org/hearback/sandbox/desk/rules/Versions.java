package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Turn;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.Db;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Versions of a project. Thread-safe. */
public final class Versions {
    private final Books books;
    private final Permissions permissions;
    private final DeskEvents events;
    private final Clock clock;

    Versions(Books books, Permissions permissions, DeskEvents events, Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    public VersionRow view(@Nullable Account actor, long id) {
        VersionRow version = books.versions().byId(id).orElse(null);
        if (version == null || !permissions.may(actor, Permissions.BROWSE, projectOf(version)))
            throw Refusal.missing("Could not find version for id '" + id + "'");
        return version;
    }

    public VersionRow create(
            @Nullable Account actor, ProjectRow project, String name, @Nullable String text) {
        requireAdmin(actor, project);
        if (name.isBlank()) throw Refusal.field("name", "You must specify a valid version name");
        try {
            return told(Turn.CREATED, books.versions().add(project.id(), name.strip(), text));
        } catch (Db.DbFailed e) {
            if (e.isTaken())
                throw Refusal.field(
                        "name", "A version with this name already exists in this project.");
            throw e;
        }
    }

    /** Marks a version released, or takes that back. */
    public VersionRow setReleased(@Nullable Account actor, VersionRow version, boolean released) {
        requireAdmin(actor, projectOf(version));
        return setReleased(version, released);
    }

    /** As the other, without asking, as Jira's {@code VersionManager} does. */
    public VersionRow setReleased(VersionRow version, boolean released) {
        if (version.archived() && released != version.released())
            throw Refusal.invalid("An archived version cannot be released or unreleased.");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!books.versions().setReleased(version.id(), released, released ? today : null))
            return version; // it stood so already: nothing happened
        return told(released ? Turn.RELEASED : Turn.UNRELEASED, version);
    }

    public VersionRow setArchived(@Nullable Account actor, VersionRow version, boolean archived) {
        requireAdmin(actor, projectOf(version));
        return setArchived(version, archived);
    }

    /** As the other, without asking. */
    public VersionRow setArchived(VersionRow version, boolean archived) {
        if (!books.versions().setArchived(version.id(), archived)) return version;
        return told(archived ? Turn.ARCHIVED : Turn.UNARCHIVED, version);
    }

    /** Puts a version in the place of another, which is deleted. */
    public void merge(@Nullable Account actor, VersionRow gone, VersionRow into) {
        requireAdmin(actor, projectOf(gone));
        merge(gone, into);
    }

    /** As the other, without asking. */
    public void merge(VersionRow gone, VersionRow into) {
        if (gone.id() == into.id())
            throw Refusal.field("moveIssuesTo", "You cannot merge a version into itself.");
        if (gone.projectId() != into.projectId())
            throw Refusal.field("moveIssuesTo", "The versions are of different projects.");
        books.db()
                .inTransaction(
                        () -> {
                            books.versions().moveFixes(gone.id(), into.id());
                            books.versions().delete(gone.id());
                            return true;
                        });
        events.merged(into, gone);
        events.version(Turn.DELETED, gone);
    }

    /** Deletes a version; the issues that it would have fixed lack it from then on. */
    public void delete(@Nullable Account actor, VersionRow version) {
        requireAdmin(actor, projectOf(version));
        delete(version);
    }

    /** As the other, without asking. */
    public void delete(VersionRow version) {
        books.versions().delete(version.id());
        events.version(Turn.DELETED, version);
    }

    private VersionRow told(Turn what, VersionRow version) {
        VersionRow now = books.versions().byId(version.id()).orElseThrow();
        events.version(what, now);
        return now;
    }

    private ProjectRow projectOf(VersionRow version) {
        return books.projects().byId(version.projectId()).orElseThrow();
    }

    private void requireAdmin(@Nullable Account actor, ProjectRow project) {
        permissions.require(
                actor,
                Permissions.ADMINISTER_PROJECT,
                project,
                "You must have global or project administrator rights in order to modify"
                        + " versions.");
    }
}
