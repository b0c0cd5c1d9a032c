package org.hearback.kernel;

import java.util.Optional;
import java.util.Set;

/** Who calls, chosen by a test. */
public final class FakeAccess implements Access {
    private Optional<String> caller = Optional.empty();
    private boolean administers;
    private Set<Long> worksOn = Set.of();

    /** Nobody is logged in. */
    public static FakeAccess anonymous() {
        return new FakeAccess();
    }

    /** A customer, who sees requests in the portal and nothing else. */
    public static FakeAccess customer() {
        return of("customer", false, Set.of());
    }

    /** An agent of these issues' project. */
    public static FakeAccess agentOf(Long... issues) {
        return of("agent", false, Set.of(issues));
    }

    /** An agent of a project that has none of the issues of the test. */
    public static FakeAccess agentElsewhere() {
        return of("other-agent", false, Set.of(99_999L));
    }

    /** A Jira administrator, who is no agent. */
    public static FakeAccess admin() {
        return of("admin", true, Set.of());
    }

    /** From now on the caller is as in the other. */
    public void become(FakeAccess other) {
        caller = other.caller;
        administers = other.administers;
        worksOn = other.worksOn;
    }

    @Override
    public Optional<String> caller() {
        return caller;
    }

    @Override
    public boolean administers() {
        return administers;
    }

    @Override
    public boolean worksOn(long issueId) {
        return worksOn.contains(issueId);
    }

    private static FakeAccess of(String caller, boolean administers, Set<Long> worksOn) {
        var access = new FakeAccess();
        access.caller = Optional.of(caller);
        access.administers = administers;
        access.worksOn = worksOn;
        return access;
    }
}
