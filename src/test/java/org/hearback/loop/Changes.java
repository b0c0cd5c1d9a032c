package org.hearback.loop;

import org.hearback.kernel.ChangeRef;
import org.hearback.loop.Change.Category;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Builds valid changes; a test names only what matters to it. */
public final class Changes {
    /** The project in which they stand, unless a test says otherwise. */
    public static final Change.Product PRODUCT = new Change.Product(10_100, "APP", "Acme App");

    /** The statuses of Jira's simple workflow. */
    public static final Change.Status TO_DO = new Change.Status("1", "To Do", Category.NEW);

    public static final Change.Status IN_PROGRESS =
            new Change.Status("3", "In Progress", Category.BEGUN);
    public static final Change.Status DONE = new Change.Status("5", "Done", Category.DONE);

    /** Resolutions. */
    public static final Change.Resolution FIXED = new Change.Resolution("1", "Fixed");

    public static final Change.Resolution WONT_DO = new Change.Resolution("2", "Won't Do");

    private ChangeRef ref;
    private Change.Product product = PRODUCT;
    private Change.Status status = TO_DO;
    private boolean assigned;
    private Change.@Nullable Resolution resolution;
    private final List<Change.Version> versions = new ArrayList<>();
    private List<String> components = List.of();

    private Changes(ChangeRef ref) {
        this.ref = ref;
    }

    /** An open change that nobody took up: APP-9 for 20009. */
    public static Changes aChange(long issueId) {
        return new Changes(new ChangeRef(issueId, "APP-" + (issueId % 1_000)));
    }

    /** Its key. */
    public Changes called(String key) {
        this.ref = new ChangeRef(ref.issueId(), key);
        return this;
    }

    /** Its project. */
    public Changes of(Change.Product value) {
        this.product = value;
        return this;
    }

    /** Its status. */
    public Changes in(Change.Status value) {
        this.status = value;
        return this;
    }

    /** Somebody is to do it. */
    public Changes assigned() {
        this.assigned = true;
        return this;
    }

    /** How it was resolved. */
    public Changes resolved(Change.@Nullable Resolution value) {
        this.resolution = value;
        return this;
    }

    /** It is fixed in a version that is not released. */
    public Changes plannedFor(long versionId, String name) {
        versions.add(new Change.Version(versionId, name, false));
        return this;
    }

    /** It is fixed in a released version. */
    public Changes releasedIn(long versionId, String name) {
        versions.add(new Change.Version(versionId, name, true));
        return this;
    }

    /** Its components. */
    public Changes with(String... names) {
        this.components = List.of(names);
        return this;
    }

    /** The change. */
    public Change build() {
        return new Change(
                ref,
                product,
                "Summary of " + ref.key(),
                status,
                assigned,
                resolution,
                versions,
                components);
    }
}
