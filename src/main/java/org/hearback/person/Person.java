package org.hearback.person;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.HandleId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody, known by handles that applied links connect. Handles are not stored: a link more or
 * less makes them one or two, and nothing that hangs on a handle has to move.
 *
 * @param handles at least one, by id
 * @param links the applied ones between them
 */
public record Person(List<KnownHandle> handles, List<Link> links) {
    public Person {
        if (handles.isEmpty()) throw new IllegalArgumentException("a person has no handles");
        handles =
                handles.stream()
                        .sorted(Comparator.comparingInt(known -> known.id().value()))
                        .toList();
        links = links.stream().filter(Link::applies).toList();
    }

    /** The oldest handle: names the person where one name is needed, as long as nothing changes. */
    public HandleId leader() {
        return handles.getFirst().id();
    }

    /** Ids of all handles. */
    public Set<HandleId> ids() {
        return handles.stream().map(KnownHandle::id).collect(toUnmodifiableSet());
    }

    /** Whether the handle is one of theirs. */
    public boolean has(HandleId id) {
        return handles.stream().anyMatch(known -> known.id().equals(id));
    }

    /** Whether that handle of theirs is a customer's account. */
    boolean isCustomer(HandleId id) {
        return customers().anyMatch(known -> known.id().equals(id));
    }

    /**
     * The customer who the person is, by whatever evidence: an account of their own, else the
     * oldest that was made for one of their handles.
     */
    public Optional<KnownHandle> customer() {
        var made = made();
        return customers().sorted(comparing(known -> made.contains(known.id()))).findFirst();
    }

    /** The customers' accounts that were not made by us: at most one, unless links raced. */
    List<KnownHandle> ownCustomers() {
        var made = made();
        return customers().filter(known -> !made.contains(known.id())).toList();
    }

    /** What is proven to be the same person as that handle, the handle included. */
    public Set<HandleId> verifiedFrom(HandleId start) {
        return reachable(start, link -> link.evidence() == Evidence.VERIFIED);
    }

    /**
     * Jira user key of the customer that the handle is proven to be: an account of their own, else
     * the one that was made for the handle, else one made for another handle of theirs.
     */
    public Optional<String> verifiedCustomerKey(HandleId start) {
        var proven = verifiedFrom(start);
        var made = made();
        return customers()
                .filter(known -> proven.contains(known.id()))
                .min(
                        Comparator.<KnownHandle, Boolean>comparing(
                                        known -> made.contains(known.id()))
                                .thenComparing(known -> !isLinked(known.id(), start)))
                .map(known -> known.handle().stableId());
    }

    private Stream<KnownHandle> customers() {
        return handles.stream().filter(known -> known.handle().isCustomer());
    }

    /** What the links by which we made accounts touch. */
    private Set<HandleId> made() {
        return links.stream()
                .filter(link -> link.by().equals(Link.BY_ACCOUNT))
                .flatMap(link -> Stream.of(link.one(), link.other()))
                .collect(toUnmodifiableSet());
    }

    private boolean isLinked(HandleId one, HandleId other) {
        return links.stream().anyMatch(link -> link.touches(one) && link.touches(other));
    }

    private Set<HandleId> reachable(HandleId start, Predicate<Link> over) {
        var neighbours = new HashMap<HandleId, List<HandleId>>();
        links.stream()
                .filter(over)
                .forEach(
                        link -> {
                            neighbours
                                    .computeIfAbsent(link.one(), id -> new ArrayList<>())
                                    .add(link.other());
                            neighbours
                                    .computeIfAbsent(link.other(), id -> new ArrayList<>())
                                    .add(link.one());
                        });
        var seen = new HashSet<HandleId>(Set.of(start));
        var next = new ArrayDeque<HandleId>(seen);
        while (!next.isEmpty())
            neighbours.getOrDefault(next.remove(), List.of()).stream()
                    .filter(seen::add)
                    .forEach(next::add);
        return Set.copyOf(seen);
    }
}
