package org.hearback.sandbox.desk.store;

import static org.hearback.sandbox.desk.model.ProjectRow.SERVICE;

import org.hearback.sandbox.desk.model.StatusRow.Category;

import java.time.Instant;
import java.util.List;

/** What a new desk starts with: people, two projects, a workflow, a few issues. */
public final class Seed {
    /** Groups, named as Jira names them. */
    public static final String ADMINISTRATORS = "jira-administrators";

    /** People with a Jira Software licence. */
    public static final String DEVELOPERS = "jira-software-users";

    /** People with a Jira Service Management licence: agents. */
    public static final String AGENTS = "jira-servicedesk-users";

    private final Books books;
    private final Db db;
    private final Instant now;

    public Seed(Books books, Instant now) {
        this.books = books;
        this.db = books.db();
        this.now = now;
    }

    /** Fills a new database, once; an older one gets what came later. */
    public void sow() {
        once(
                "first",
                () -> {
                    people();
                    workflow();
                    new SeedProjects(books, now).sow();
                });
        once("people", () -> new SeedPeople(books, now).sow());
        once("software", () -> new SeedSoftware(books, now).sow());
    }

    private void once(String part, Runnable sowing) {
        try {
            db.inTransaction(
                    () -> {
                        db.update("INSERT INTO desk_seed (name) VALUES (?)", part);
                        sowing.run();
                        return true;
                    });
        } catch (Db.DbFailed e) {
            if (!e.isTaken()) throw e; // sown before, or by another node just now
        }
    }

    private void people() {
        person("admin", "Ada Admin", ADMINISTRATORS, DEVELOPERS, AGENTS);
        person("mara", "Mara Lindt", AGENTS);
        person("tom", "Tom Okoye", AGENTS);
        person("bot", "Support Bot", AGENTS);
        person("dev", "Devi Rao", DEVELOPERS);
        person("kim", "Kim Sato");
        person("lee", "Lee Moreno");
        for (String global : List.of("ADMINISTER", "SYSTEM_ADMIN")) grant(global, ADMINISTRATORS);
        for (String group : List.of(ADMINISTRATORS, DEVELOPERS, AGENTS)) {
            grant("USE", group);
            grant("USER_PICKER", group);
        }
    }

    private void person(String name, String displayName, String... groups) {
        books.accounts().create(name, name, displayName, name + "@example.org");
        for (String group : groups) books.accounts().join(name, group);
    }

    private void grant(String global, String group) {
        db.update(
                "INSERT INTO desk_global_grant (permission, group_name) VALUES (?, ?)",
                global,
                group);
    }

    private void workflow() {
        long open = status("Open", Category.NEW);
        long progress = status("In Progress", Category.INDETERMINATE);
        long waiting = status("Waiting for customer", Category.INDETERMINATE);
        long resolved = status("Resolved", Category.DONE);
        long reopened = status("Reopened", Category.NEW);
        for (long from : new long[] {open, reopened}) step("Start work", from, progress);
        for (long from : new long[] {open, progress, reopened})
            step("Wait for customer", from, waiting);
        step("Resume work", waiting, progress);
        for (long from : new long[] {waiting, open, progress, reopened})
            step("Resolve", from, resolved);
        step("Reopen", resolved, reopened);
    }

    private long status(String name, Category category) {
        return db.insert(
                "INSERT INTO desk_status (name, category) VALUES (?, ?)", name, category.name());
    }

    private void step(String name, long from, long to) {
        db.insert(
                "INSERT INTO desk_transition (project_type, name, from_status, to_status)"
                        + " VALUES (?, ?, ?, ?)",
                SERVICE,
                name,
                from,
                to);
    }
}
