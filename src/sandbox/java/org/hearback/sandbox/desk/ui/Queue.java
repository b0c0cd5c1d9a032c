package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.ProjectRow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A list of a project's issues that people work through. */
enum Queue {
    OPEN(
            "All open",
            "statusCategory != done",
            "Nothing is open. New requests appear here as soon as somebody asks."),
    UNASSIGNED(
            "Unassigned",
            "statusCategory != done AND assignee IS EMPTY",
            "Every open request has somebody who cares for it."),
    WAITING(
            "Waiting for customer",
            "status = 'Waiting for customer'",
            "No customer owes us an answer."),
    DONE(
            "Resolved",
            "statusCategory = done",
            "Nothing was resolved yet. Open a request and choose Resolve.");

    private final String label;
    private final String where;
    private final String empty;

    Queue(String label, String where, String empty) {
        this.label = label;
        this.where = where;
        this.empty = empty;
    }

    static List<Queue> all(ProjectRow project) {
        return Stream.of(values()).filter(q -> project.isService() || q != WAITING).toList();
    }

    /** The queue with that id; the first for any other. */
    static Queue of(ProjectRow project, String id) {
        return all(project).stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElse(OPEN);
    }

    /** What stands in its address. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** What to say when there is nothing in it. */
    String empty() {
        return empty;
    }

    String jql(ProjectRow project) {
        return "project = " + project.key() + " AND " + where + " ORDER BY created DESC";
    }
}
