package org.hearback.sandbox.desk.model;

import java.util.Arrays;
import java.util.Optional;

/** Why work on an issue is over, with the ids that a new Jira gives. */
public enum ResolutionRow {
    DONE(10000, "Done"),
    WONT_DO(10001, "Won't Do"),
    DUPLICATE(10002, "Duplicate"),
    CANNOT_REPRODUCE(10003, "Cannot Reproduce"),
    DECLINED(10004, "Declined");

    private final int id;
    private final String label;

    ResolutionRow(int id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The resolution with that id or, in any case of letters, that name. */
    public static Optional<ResolutionRow> of(String idOrName) {
        return Arrays.stream(values())
                .filter(one -> one.id().equals(idOrName) || one.label.equalsIgnoreCase(idOrName))
                .findFirst();
    }

    public String id() {
        return Integer.toString(id);
    }

    public String label() {
        return label;
    }
}
