package org.hearback.sandbox.desk.store;

import static org.hearback.sandbox.desk.model.ProjectRow.SERVICE;
import static org.hearback.sandbox.desk.model.ProjectRow.SOFTWARE;
import static org.hearback.sandbox.desk.store.Seed.ADMINISTRATORS;
import static org.hearback.sandbox.desk.store.Seed.AGENTS;
import static org.hearback.sandbox.desk.store.Seed.DEVELOPERS;

import org.hearback.sandbox.desk.model.ProjectRow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The projects of a new desk: SUP with its request types, APP. */
final class SeedProjects {
    private static final List<String> BASIC =
            List.of(
                    "BROWSE_PROJECTS",
                    "CREATE_ISSUES",
                    "EDIT_ISSUES",
                    "ASSIGN_ISSUES",
                    "ASSIGNABLE_USER",
                    "TRANSITION_ISSUES",
                    "RESOLVE_ISSUES",
                    "CLOSE_ISSUES",
                    "ADD_COMMENTS",
                    "LINK_ISSUES");

    private final Books books;
    private final Db db;
    private final Instant now;

    SeedProjects(Books books, Instant now) {
        this.books = books;
        this.db = books.db();
        this.now = now;
    }

    void sow() {
        linkTypes();
        supportProject();
        softwareProject();
    }

    /** A project that was made, with what a first request in it needs. */
    record Made(long id, long issueType, long requestType) {}

    /** A service project with one request type; who works in it is not said yet. */
    Made serviceProject(String key, String name, String lead) {
        long project = project(key, name, SERVICE, lead);
        db.insert("INSERT INTO desk_portal (project_id) VALUES (?)", project);
        allow(project, "Service Desk Team", BASIC);
        allow(project, "Service Desk Team", List.of("SERVICEDESK_AGENT"));
        long issueType = issueType(project, "Service Request");
        long question = requestType(project, issueType, "Ask a question", "Ask us anything.");
        field(question, "summary", "Summary", true, 1);
        field(question, "description", "Description", false, 2);
        return new Made(project, issueType, question);
    }

    private void supportProject() {
        long project = project("SUP", "Support", SERVICE, "mara");
        db.insert("INSERT INTO desk_portal (project_id) VALUES (?)", project);
        role(project, "Administrators", ADMINISTRATORS, "ADMINISTER_PROJECTS");
        role(project, "Service Desk Team", AGENTS, "SERVICEDESK_AGENT");
        allow(project, "Service Desk Team", BASIC);
        long request = issueType(project, "Service Request");
        long problem = issueType(project, "Problem");
        long help = requestType(project, request, "Get help", "Ask us anything.");
        long report = requestType(project, problem, "Report a problem", "Something is broken.");
        long idea =
                requestType(
                        project,
                        request,
                        "Suggest an improvement",
                        "Tell us what you are missing.");
        for (long type : new long[] {help, report, idea}) {
            field(type, "summary", "Summary", true, 1);
            field(type, "description", "Description", false, 2);
        }
        field(report, "customfield_10100", "Version of the app", true, 3);
        samples(project, request, help, idea);
    }

    private void samples(long project, long type, long help, long idea) {
        request(
                project,
                type,
                help,
                "kim",
                "How do I export my data?",
                "I would like a copy of *everything* that I stored with you.");
        request(
                project,
                type,
                idea,
                "lee",
                "A dark mode, please",
                "The white page is too bright at night:\n * on my phone\n * on the big screen");
    }

    private void request(
            long project, long type, long requestType, String who, String summary, String text) {
        var draft =
                new IssueBook.Draft(
                        project,
                        "SUP",
                        type,
                        books.workflows().first(ProjectRow.SERVICE).id(),
                        requestType,
                        summary,
                        text,
                        who,
                        who,
                        null,
                        null,
                        null);
        books.issues().add(draft, Map.of(), now);
    }

    private void softwareProject() {
        long project = project("APP", "Acme App", SOFTWARE, "dev");
        role(project, "Administrators", ADMINISTRATORS, "ADMINISTER_PROJECTS");
        role(project, "Developers", DEVELOPERS, "MANAGE_SPRINTS_PERMISSION");
        allow(project, "Developers", BASIC);
        db.update(
                "INSERT INTO desk_role_member (project_id, role_name, group_name) VALUES (?, ?, ?)",
                project,
                "Users",
                AGENTS);
        allow(
                project,
                "Users",
                List.of("BROWSE_PROJECTS", "CREATE_ISSUES", "ADD_COMMENTS", "LINK_ISSUES"));
        issueType(project, "Bug");
        issueType(project, "Story");
    }

    private long project(String key, String name, String type, String lead) {
        return db.insert(
                "INSERT INTO desk_project (project_key, name, type_key, lead_key, archived,"
                        + " last_number) VALUES (?, ?, ?, ?, FALSE, 0)",
                key,
                name,
                type,
                lead);
    }

    private void role(long project, String role, String group, String permission) {
        db.update(
                "INSERT INTO desk_role_member (project_id, role_name, group_name) VALUES (?, ?, ?)",
                project,
                role,
                group);
        allow(project, role, List.of(permission));
    }

    private void allow(long project, String role, List<String> permissions) {
        for (String permission : permissions)
            db.update(
                    "INSERT INTO desk_grant (project_id, permission, role_name) VALUES (?, ?, ?)",
                    project,
                    permission,
                    role);
    }

    private long issueType(long project, String name) {
        return db.insert(
                "INSERT INTO desk_issue_type (project_id, name) VALUES (?, ?)", project, name);
    }

    private long requestType(long project, long type, String name, String description) {
        return db.insert(
                "INSERT INTO desk_request_type (project_id, issue_type_id, name, description)"
                        + " VALUES (?, ?, ?, ?)",
                project,
                type,
                name,
                description);
    }

    private void field(long requestType, String id, String name, boolean required, int place) {
        db.update(
                "INSERT INTO desk_request_field (request_type_id, field_id, name, required, place)"
                        + " VALUES (?, ?, ?, ?, ?)",
                requestType,
                id,
                name,
                required,
                place);
    }

    private void linkTypes() {
        link("Relates", "relates to", "relates to");
        link("Duplicate", "duplicates", "is duplicated by");
        link("Blocks", "blocks", "is blocked by");
    }

    private void link(String name, String outward, String inward) {
        db.insert(
                "INSERT INTO desk_link_type (name, outward, inward) VALUES (?, ?, ?)",
                name,
                outward,
                inward);
    }
}
