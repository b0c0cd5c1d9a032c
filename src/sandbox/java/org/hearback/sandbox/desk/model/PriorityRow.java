package org.hearback.sandbox.desk.model;

import java.util.Arrays;
import java.util.Optional;

/** Jira's priorities, the most urgent first. */
public enum PriorityRow {
    HIGHEST("Highest"),
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low"),
    LOWEST("Lowest");

    private final String label;

    PriorityRow(String label) {
        this.label = label;
    }

    /** The priority with Jira's id. */
    public static Optional<PriorityRow> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    public String id() {
        return Integer.toString(ordinal() + 1);
    }

    public String label() {
        return label;
    }
}
