package org.hearback.sandbox.desk.model;

import java.util.Arrays;
import java.util.Optional;

/** Jira's priorities, the most urgent first. */
public enum PriorityRow {
    HIGHEST(1, "Highest"),
    HIGH(2, "High"),
    MEDIUM(3, "Medium"),
    LOW(4, "Low"),
    LOWEST(5, "Lowest");

    private final int id;
    private final String label;

    PriorityRow(int id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The priority with Jira's id. */
    public static Optional<PriorityRow> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    public String id() {
        return Integer.toString(id);
    }

    public String label() {
        return label;
    }
}
