package org.hearback.kernel;

import java.util.Optional;
import java.util.Set;

/** Who calls, chosen by a test. */
public final class FakeAccess implements Access {
    private static final long ELSEWHERE = 99_999;

    private Optional<String> caller = Optional.empty();
    private boolean administers;
    private boolean caretakes;
    private boolean seesPeople;
    private boolean linksHandles;
    private Set<Long> worksOn = Set.of();
    private Set<Long> worksIn = Set.of();
    private Set<Long> browses = Set.of();
    private Set<Long> tells = Set.of();
    private Set<Long> administersProjects = Set.of();

    /** Nobody is logged in. */
    public static FakeAccess anonymous() {
        return new FakeAccess();
    }

    /** A customer, who sees requests in the portal and nothing else. */
    public static FakeAccess customer() {
        return of("customer");
    }

    /** Somebody with an account and no permissions. */
    public static FakeAccess account(String userKey) {
        return of(userKey);
    }

    /** An agent of these issues' project, with no permission of ours. */
    public static FakeAccess agentOf(Long... issues) {
        var access = of("agent");
        access.worksOn = Set.of(issues);
        access.browses = Set.of(issues);
        return access;
    }

    /** An agent of these issues' project who may see the people behind them. */
    public static FakeAccess agentWhoSees(Long... issues) {
        var access = agentOf(issues);
        access.seesPeople = true;
        return access;
    }

    /** As {@link #agentWhoSees}, and may link handles too. */
    public static FakeAccess agentWhoLinks(Long... issues) {
        var access = agentWhoSees(issues);
        access.linksHandles = true;
        return access;
    }

    /** An agent with all permissions of ours, in a project that has none of the test's issues. */
    public static FakeAccess agentElsewhere() {
        var access = agentWhoLinks(ELSEWHERE).in(ELSEWHERE);
        access.caller = Optional.of("other-agent");
        return access;
    }

    /** Somebody who looks after super-users, and is no agent. */
    public static FakeAccess caretaker() {
        var access = of("caretaker");
        access.caretakes = true;
        return access;
    }

    /** A Jira administrator, who is no agent. */
    public static FakeAccess admin() {
        var access = of("admin");
        access.administers = true;
        access.caretakes = true;
        return access;
    }

    /** The same caller, who is an agent of these projects too. */
    public FakeAccess in(Long... projects) {
        worksIn = Set.of(projects);
        return this;
    }

    /** The same caller, who administers nothing any more. */
    public FakeAccess whoAdministersNothing() {
        administers = false;
        administersProjects = Set.of();
        return this;
    }

    /** The same caller, who looks after super-users too. */
    public FakeAccess whoCaretakes() {
        caretakes = true;
        return this;
    }

    /** The same caller, who may see these issues and no others. */
    public FakeAccess browsing(Long... issues) {
        browses = Set.of(issues);
        return this;
    }

    /** The same caller, who tells customers what became of the changes of these projects. */
    public FakeAccess telling(Long... projects) {
        tells = Set.of(projects);
        return this;
    }

    /** The same caller, who administers these projects. */
    public FakeAccess administering(Long... projects) {
        administersProjects = Set.of(projects);
        return this;
    }

    /** From now on the caller is as in the other. */
    public void become(FakeAccess other) {
        caller = other.caller;
        administers = other.administers;
        caretakes = other.caretakes;
        seesPeople = other.seesPeople;
        linksHandles = other.linksHandles;
        worksOn = other.worksOn;
        worksIn = other.worksIn;
        browses = other.browses;
        tells = other.tells;
        administersProjects = other.administersProjects;
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
        return worksOn.contains(issueId) && browses(issueId);
    }

    @Override
    public boolean worksIn(long projectId) {
        return worksIn.contains(projectId);
    }

    @Override
    public boolean browses(long issueId) {
        return browses.contains(issueId);
    }

    @Override
    public boolean seesPeople(long issueId) {
        return seesPeople && worksOn(issueId);
    }

    @Override
    public boolean linksHandles(long issueId) {
        return linksHandles && worksOn(issueId);
    }

    @Override
    public boolean caretakes() {
        return caretakes;
    }

    @Override
    public boolean tells(long projectId) {
        return tells.contains(projectId);
    }

    @Override
    public boolean administersProject(long projectId) {
        return administers || administersProjects.contains(projectId);
    }

    private static FakeAccess of(String caller) {
        var access = new FakeAccess();
        access.caller = Optional.of(caller);
        return access;
    }
}
