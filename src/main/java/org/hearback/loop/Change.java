package org.hearback.loop;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChangeRef;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A change as Jira has it now.
 *
 * @param summary in the words of those who build it: never for customers
 * @param assigned whether somebody is to do it
 * @param resolution null while it is unresolved
 * @param versions those that it is fixed in
 * @param components by name
 */
public record Change(
        ChangeRef ref,
        Product product,
        String summary,
        Status status,
        boolean assigned,
        @Nullable Resolution resolution,
        List<Version> versions,
        List<String> components) {
    public Change {
        requireNonNull(ref, "ref");
        requireNonNull(product, "product");
        requireNonNull(status, "status");
        versions = List.copyOf(versions);
        components = List.copyOf(components);
    }

    /** The project that it stands in, and how the project is called. */
    public record Product(long projectId, String key, String name) {}

    /** The status in Jira. */
    public record Status(String id, String name, Category category) {}

    /** Jira's categories of statuses. */
    public enum Category {
        /** To do. */
        NEW,
        /** In progress. */
        BEGUN,
        /** Done. */
        DONE
    }

    /** How it was resolved. */
    public record Resolution(String id, String name) {}

    /** A version that it is fixed in. */
    public record Version(long id, String name, boolean released) {}
}
