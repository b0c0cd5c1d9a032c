package org.hearback.voice;

import org.hearback.kernel.ChangeRef;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Jira's links in memory. */
public final class FakeChangeLinks implements ChangeLinks {
    private final Map<Long, Set<Long>> requests = new LinkedHashMap<>();
    private @Nullable RuntimeException failure;
    private long broken;
    private int calls;

    @Override
    public void link(long requestId, ChangeRef change, String by) {
        failIfTold();
        put(requestId, change.issueId());
    }

    @Override
    public void unlink(long requestId, long changeId, String by) {
        failIfTold();
        remove(requestId, changeId);
    }

    @Override
    public List<ChangeRef> changes() {
        return requests.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new ChangeRef(each.getKey(), "APP-" + each.getKey()))
                .toList();
    }

    @Override
    public List<Long> requestsOf(long changeId) {
        if (changeId == broken) throw new IllegalStateException("Jira cannot read " + changeId);
        return List.copyOf(requests.getOrDefault(changeId, Set.of()));
    }

    /** Somebody links them in Jira's own dialog. */
    public void put(long requestId, long changeId) {
        requests.computeIfAbsent(changeId, key -> new LinkedHashSet<>()).add(requestId);
    }

    /** Somebody removes the link in Jira's own dialog. */
    public void remove(long requestId, long changeId) {
        requests.getOrDefault(changeId, new LinkedHashSet<>()).remove(requestId);
    }

    /** The next write fails so. */
    public void failNext(RuntimeException with) {
        failure = with;
    }

    /** Whoever reads the links of that change fails. */
    public void failReading(long changeId) {
        broken = changeId;
    }

    /** How many writes were tried. */
    public int calls() {
        return calls;
    }

    private void failIfTold() {
        calls++;
        var now = failure;
        failure = null;
        if (now != null) throw now;
    }
}
