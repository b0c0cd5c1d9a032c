package org.hearback.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Requests with their marks and priorities, in memory. */
public final class FakeFlagBoard implements FlagBoard {
    private static final List<Priority> PRIORITIES =
            List.of(new Priority("1", "Highest"), new Priority("3", "Medium"));

    private final List<Reported> requests = new ArrayList<>();
    private final Set<Long> resolved = new TreeSet<>();
    private final Map<Long, Mark> marks = new HashMap<>();
    private final Map<Long, String> given = new HashMap<>();

    private record Reported(long issueId, String customerKey) {}

    /** From now on there is that request, newer than all others. */
    public void reported(long issueId, String customerKey) {
        requests.add(new Reported(issueId, customerKey));
    }

    /** The request is resolved. */
    public void resolve(long issueId) {
        resolved.add(issueId);
    }

    /** What the request shows. */
    public Mark markOf(long issueId) {
        return marks.getOrDefault(issueId, new Mark(false, null));
    }

    /** The priority that was given to the request. */
    public Optional<String> priorityOf(long issueId) {
        return Optional.ofNullable(given.get(issueId));
    }

    @Override
    public List<Priority> priorities() {
        return PRIORITIES;
    }

    @Override
    public void mark(long issueId, Mark mark) {
        if (isThere(issueId)) marks.put(issueId, mark);
    }

    @Override
    public void prioritise(long issueId, String priorityId) {
        var known = PRIORITIES.stream().anyMatch(each -> each.id().equals(priorityId));
        if (known && isThere(issueId)) given.put(issueId, priorityId);
    }

    @Override
    public List<Long> openRequestsOf(Collection<String> customerKeys, int limit) {
        return requests.reversed().stream()
                .filter(each -> customerKeys.contains(each.customerKey()))
                .map(Reported::issueId)
                .filter(issueId -> !resolved.contains(issueId))
                .limit(limit)
                .toList();
    }

    private boolean isThere(long issueId) {
        return requests.stream().anyMatch(each -> each.issueId() == issueId);
    }
}
