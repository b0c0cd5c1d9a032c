package org.hearback.loop;

import java.util.HashSet;
import java.util.Set;

/** What was told, chosen by a test. */
public final class FakeTidings implements Tidings {
    private final Set<String> told = new HashSet<>();

    @Override
    public boolean went(long loopId, Outcome outcome) {
        return told.contains(loopId + ":" + outcome);
    }

    /** Somebody is told what the loop came to. */
    public void tell(Loop loop) {
        told.add(loop.id() + ":" + loop.result().outcome());
    }
}
