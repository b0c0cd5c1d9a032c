package org.hearback.sandbox.desk.store;

import static org.hearback.sandbox.desk.store.Seed.ADMINISTRATORS;
import static org.hearback.sandbox.desk.store.Seed.DEVELOPERS;

import org.hearback.sandbox.desk.model.GrantRow;
import org.hearback.sandbox.desk.model.ProjectRow;

import java.time.Instant;
import java.util.Map;

/** A second service project with its own agent, a caretaker and an organization. */
final class SeedPeople {
    private static final String CARETAKERS = "community-caretakers";
    private static final String HR_AGENTS = "hr-agents";
    private static final String LEADS = "support-leads";

    private final Books books;
    private final Instant now;

    SeedPeople(Books books, Instant now) {
        this.books = books;
        this.now = now;
    }

    void sow() {
        person("cara", "Cara Blum", DEVELOPERS, CARETAKERS);
        person("olga", "Olga Novak", HR_AGENTS);
        books.accounts().join("mara", LEADS);
        books.grants().giveGlobally(new GrantRow("USE", HR_AGENTS));
        long support = books.projects().byKey("SUP").orElseThrow().id();
        role(support, "Support leads", LEADS);
        books.components().add(support, "App", "dev");
        books.components().add(support, "Website", "mara");
        hrProject();
        long kiwi = books.organizations().add("Kiwi Travel").id();
        books.organizations().connect(kiwi, support);
        books.organizations().join(kiwi, "kim");
    }

    private void person(String name, String displayName, String... groups) {
        books.accounts().create(name, name, displayName, name + "@example.org");
        for (String group : groups) books.accounts().join(name, group);
    }

    private void role(long project, String role, String group) {
        books.db()
                .update(
                        "INSERT INTO desk_role_member (project_id, role_name, group_name)"
                                + " VALUES (?, ?, ?)",
                        project,
                        role,
                        group);
    }

    private void hrProject() {
        var project = new SeedProjects(books, now).serviceProject("HR", "Human Resources", "olga");
        role(project.id(), "Administrators", ADMINISTRATORS);
        books.grants().give(project.id(), new GrantRow("ADMINISTER_PROJECTS", "Administrators"));
        role(project.id(), "Service Desk Team", HR_AGENTS);
        var draft =
                new IssueBook.Draft(
                        project.id(),
                        "HR",
                        project.issueType(),
                        books.workflows().first(ProjectRow.SERVICE).id(),
                        project.requestType(),
                        "How many days off are left?",
                        null,
                        "lee",
                        "lee",
                        null,
                        null,
                        null);
        books.issues().add(draft, Map.of(), now);
    }
}
