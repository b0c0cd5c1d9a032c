package org.hearback.owner;

import org.hearback.owner.VoiceBoardContract.Shown;
import org.hearback.request.DeskUnavailable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changes show, in memory. */
public final class FakeVoiceBoard implements VoiceBoard {
    private final Map<Long, Shown> shown = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private boolean broken;
    private int calls;

    @Override
    public void show(long changeId, int people, int superUsers) {
        calls++;
        if (broken) throw new DeskUnavailable("issue " + changeId, new RuntimeException("down"));
        if (gone.contains(changeId)) return;
        if (people == 0) shown.remove(changeId);
        else shown.put(changeId, new Shown(people, superUsers));
    }

    /** What the change shows. */
    public Optional<Shown> of(long changeId) {
        return Optional.ofNullable(shown.get(changeId));
    }

    /** How often something was to be shown. */
    public int calls() {
        return calls;
    }

    /** There is no such change any more. */
    public void remove(long changeId) {
        gone.add(changeId);
        shown.remove(changeId);
    }

    /** From now on nothing can be shown, or it can again. */
    public void breakDown(boolean value) {
        broken = value;
    }
}
