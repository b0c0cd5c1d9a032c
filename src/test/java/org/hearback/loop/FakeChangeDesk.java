package org.hearback.loop;

import org.hearback.kernel.ChangeRef;
import org.hearback.loop.ChangeDesk.Way.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Jira's issues and what hangs on them, in memory. */
public final class FakeChangeDesk implements ChangeDesk {
    private record Edge(Kind kind, long from, long to) {}

    private final Map<Long, Change> changes = new LinkedHashMap<>();
    private final Set<Long> requests = new HashSet<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<Long> broken = new HashSet<>();
    private int reads;

    /** The issue is so from now on. */
    public void put(Change change) {
        changes.put(change.ref().issueId(), change);
    }

    /** The issue is a customer request: SUP-4 for 10004. */
    public void putRequest(long issueId) {
        put(Changes.aChange(issueId).called("SUP-" + (issueId % 1_000)).build());
        requests.add(issueId);
    }

    /** Somebody deletes or archives the issue. */
    public void remove(long issueId) {
        changes.remove(issueId);
        requests.remove(issueId);
    }

    /** The voices of {@code from} may count for {@code to}, because of that. */
    public void lead(long from, Kind kind, long to) {
        edges.add(new Edge(kind, from, to));
    }

    /** They do not any more. */
    public void part(long from, long to) {
        edges.removeIf(edge -> edge.from() == from && edge.to() == to);
    }

    /** Releases the version in all issues, or takes the release back. */
    public void release(long versionId, boolean released) {
        eachVersion(
                version ->
                        version.id() == versionId
                                ? new Change.Version(versionId, version.name(), released)
                                : version);
    }

    /** Whoever looks at that issue alone fails. */
    public void failFor(long issueId) {
        broken.add(issueId);
    }

    /** How often {@link #find} was asked. */
    public int reads() {
        return reads;
    }

    @Override
    public List<Change> find(Collection<Long> issueIds) {
        reads++;
        if (broken.stream().anyMatch(issueIds::contains) && issueIds.size() == 1)
            throw new IllegalStateException("Jira cannot read issue " + issueIds);
        return changes.values().stream()
                .filter(change -> issueIds.contains(change.ref().issueId()))
                .toList();
    }

    @Override
    public List<Way> waysTo(long issueId) {
        return edges.stream()
                .filter(edge -> edge.to() == issueId && changes.containsKey(edge.from()))
                .map(edge -> way(edge.kind(), edge.from()))
                .toList();
    }

    @Override
    public Map<Long, List<Way>> waysTo(Collection<Long> issueIds) {
        var ways = new LinkedHashMap<Long, List<Way>>();
        for (var issue : issueIds) if (!waysTo(issue).isEmpty()) ways.put(issue, waysTo(issue));
        return ways;
    }

    @Override
    public List<Way> waysFrom(long issueId) {
        return edges.stream()
                .filter(edge -> edge.from() == issueId && changes.containsKey(edge.to()))
                .map(edge -> way(edge.kind(), edge.to()))
                .toList();
    }

    @Override
    public boolean isRequest(long issueId) {
        return requests.contains(issueId);
    }

    @Override
    public List<Long> fixedIn(long versionId) {
        return changes.values().stream()
                .filter(change -> change.versions().stream().anyMatch(v -> v.id() == versionId))
                .map(change -> change.ref().issueId())
                .toList();
    }

    /** The issue as it is now. */
    public Change get(long issueId) {
        return changes.getOrDefault(issueId, Changes.aChange(issueId).build());
    }

    private Way way(Kind kind, long other) {
        ChangeRef ref = get(other).ref();
        return new Way(kind, other, ref.key());
    }

    private void eachVersion(UnaryOperator<Change.Version> to) {
        changes.replaceAll(
                (id, change) ->
                        new Change(
                                change.ref(),
                                change.product(),
                                change.summary(),
                                change.status(),
                                change.assigned(),
                                change.resolution(),
                                change.versions().stream().map(to).toList(),
                                change.components()));
    }
}
