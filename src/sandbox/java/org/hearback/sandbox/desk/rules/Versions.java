package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
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
    private final Clock clock;

    public Versions(Books books, Permissions permissions, Clock clock) {
        this.books = books;
        this.permissions = permissions;
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
            return books.versions().add(project.id(), name.strip(), text);
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        books.versions().setReleased(version.id(), released, released ? today : null);
        return books.versions().byId(version.id()).orElseThrow();
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
