package org.hearback.fixcheck;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Jira's issues as a no changes them, in memory. */
public final class FakeFixDesk implements FixDesk {
    private final Set<String> marks = new HashSet<>();
    private final List<String> said = new ArrayList<>();
    private final Set<Long> gone = new HashSet<>();
    private int failures;

    @Override
    public synchronized void reopen(RequestRef request, String words, String once) {
        fail();
        if (gone.contains(request.issueId())) throw new DeskRefused(request.key() + " is gone");
        if (marks.add(request.key() + " " + once)) said.add(request.key() + ": " + words);
    }

    @Override
    public synchronized void reopenForAnother(RequestRef request, String once) {
        reopen(request, "somebody else says no", once);
    }

    @Override
    public synchronized void report(ChangeRef change, String version, String request, String once) {
        fail();
        if (marks.add(change.key() + " " + once))
            said.add(String.join(" ", change.key(), version, request).strip());
    }

    /** What was said, in order: {@code KEY: words} on requests, else key, version, request. */
    public synchronized List<String> said() {
        return List.copyOf(said);
    }

    /** Somebody deletes the issue. */
    public synchronized void remove(long issueId) {
        gone.add(issueId);
    }

    /** Jira is away for so many calls. */
    public synchronized void failNext(int calls) {
        failures = calls;
    }

    private void fail() {
        if (failures == 0) return;
        failures--;
        throw new DeskUnavailable("Jira is away", new IllegalStateException("a test says so"));
    }
}
