package org.hearback.sandbox.desk.store;

import static org.hearback.sandbox.desk.model.ProjectRow.SOFTWARE;
import static org.hearback.sandbox.desk.store.Seed.DEVELOPERS;

import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.StatusRow.Category;
import org.hearback.sandbox.desk.model.VersionRow;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the software project needs so that a product owner can plan and ship in it. */
final class SeedSoftware {
    private static final String OWNERS = "app-owners";
    private static final String SECOND_OWNERS = "app-second-owners";

    private final Books books;
    private final Db db;
    private final Instant now;

    SeedSoftware(Books books, Instant now) {
        this.books = books;
        this.db = books.db();
        this.now = now;
    }

    void sow() {
        ProjectRow app = books.projects().byKey("APP").orElseThrow();
        workflow(app);
        linkType("Cloners", "clones", "is cloned by");
        owners(app);
        keepers(app);
        books.components().add(app.id(), "Mobile", "dev");
        books.components().add(app.id(), "Web", "nora");
        versions(app);
        work(app);
        books.preferences().put("kim", PreferenceBook.LOCALE, "de_DE");
        books.preferences().put("kim", PreferenceBook.TIME_ZONE, "Europe/Berlin");
        new SeedGrants(books).sow();
    }

    /** To Do, In Progress, Done, as Jira gives them to a new software project. */
    private void workflow(ProjectRow app) {
        long todo = status("To Do", Category.NEW);
        long progress = status("In Progress", Category.INDETERMINATE);
        long done = status("Done", Category.DONE);
        db.update("DELETE FROM desk_transition WHERE project_type = ?", SOFTWARE);
        for (long from : new long[] {todo, done}) step("In Progress", from, progress);
        for (long from : new long[] {todo, progress}) step("Done", from, done);
        for (long from : new long[] {progress, done}) step("To Do", from, todo);
        db.update("UPDATE desk_issue SET status_id = ? WHERE project_id = ?", todo, app.id());
    }

    private long status(String name, Category category) {
        Optional<Long> known =
                db.first("SELECT id FROM desk_status WHERE name = ?", row -> row.getLong(1), name);
        return known.orElseGet(
                () ->
                        db.insert(
                                "INSERT INTO desk_status (name, category) VALUES (?, ?)",
                                name,
                                category.name()));
    }

    private void step(String name, long from, long to) {
        db.insert(
                "INSERT INTO desk_transition (project_type, name, from_status, to_status)"
                        + " VALUES (?, ?, ?, ?)",
                SOFTWARE,
                name,
                from,
                to);
    }

    private void linkType(String name, String outward, String inward) {
        if (books.links().types().stream().noneMatch(type -> type.name().equals(name)))
            books.links().addType(name, outward, inward);
    }

    /** Nora owns the product; Otto is asked where two must agree. */
    private void owners(ProjectRow app) {
        person("nora", "Nora Weiss", DEVELOPERS, OWNERS);
        person("otto", "Otto Brandt", DEVELOPERS, SECOND_OWNERS);
        role(app, "Product owners", OWNERS);
        role(app, "Second owners", SECOND_OWNERS);
        allow(app, "Product owners", List.of("ADMINISTER_PROJECTS"));
    }

    private void person(String name, String displayName, String... groups) {
        books.accounts().create(name, name, displayName, name + "@example.org");
        for (String group : groups) books.accounts().join(name, group);
    }

    private void role(ProjectRow project, String role, String group) {
        db.update(
                "INSERT INTO desk_role_member (project_id, role_name, group_name) VALUES (?, ?, ?)",
                project.id(),
                role,
                group);
    }

    private void allow(ProjectRow project, String role, List<String> permissions) {
        for (String permission : permissions) SeedGrants.give(books, project, permission, role);
    }

    /** Who may move issues away, delete them and put them into the archive. */
    private void keepers(ProjectRow app) {
        var all = List.of("MOVE_ISSUES", "DELETE_ISSUES", "ARCHIVE_ISSUES");
        allow(app, "Administrators", all);
        allow(app, "Product owners", all);
        allow(app, "Developers", List.of("MOVE_ISSUES"));
        ProjectRow support = books.projects().byKey("SUP").orElseThrow();
        allow(support, "Administrators", all);
        allow(support, "Service Desk Team", List.of("MOVE_ISSUES"));
    }

    private void versions(ProjectRow app) {
        long old = books.versions().add(app.id(), "3.1", "What people have now").id();
        books.versions()
                .setReleased(old, true, LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(30));
        books.versions().add(app.id(), "3.2", "The next one");
        books.versions().add(app.id(), "3.3", "After the next one");
    }

    private void work(ProjectRow app) {
        long epicType = issueType(app, IssueTypeRow.EPIC);
        issueType(app, IssueTypeRow.SUB_TASK);
        if (books.issues().byKey("APP-1").isEmpty())
            issue(app, type(app, "Bug"), "The export leaves out attachments", "dev", null);
        long epic = issue(app, epicType, "Easier on the eyes", "nora", null);
        issue(app, type(app, "Story"), "Larger letters in lists", "nora", epic);
        VersionRow next =
                books.versions().of(app.id()).stream()
                        .filter(version -> version.name().equals("3.2"))
                        .findFirst()
                        .orElseThrow();
        long bug = books.issues().byKey("APP-1").orElseThrow().id();
        books.versions().setFixVersions(bug, List.of(next.id()));
    }

    private long issueType(ProjectRow project, String name) {
        return db.insert(
                "INSERT INTO desk_issue_type (project_id, name) VALUES (?, ?)", project.id(), name);
    }

    private long type(ProjectRow project, String name) {
        return books.projects().issueTypes(project.id()).stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long issue(ProjectRow app, long type, String summary, String who, @Nullable Long epic) {
        var draft =
                new IssueBook.Draft(
                        app.id(),
                        app.key(),
                        type,
                        books.workflows().first(SOFTWARE).id(),
                        null,
                        summary,
                        null,
                        who,
                        who,
                        who.equals("dev") ? who : null,
                        null,
                        epic);
        return books.issues().add(draft, Map.of(), now).id();
    }
}
