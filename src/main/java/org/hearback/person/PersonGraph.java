package org.hearback.person;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.kernel.HandleId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who: walks the links from a handle to all others of the same person. Thread-safe; reads
 * level by level, so a person with thousands of handles costs a few queries, and a circle ends.
 */
public final class PersonGraph {
    /** Levels that are read one by one; few persons have a link that far from another. */
    private static final int MOST_LEVELS = 25;

    private final HandleBook handles;
    private final LinkBook links;
    private final WishBook wishes;

    /** A graph over these books. */
    public PersonGraph(HandleBook handles, LinkBook links, WishBook wishes) {
        this.handles = handles;
        this.links = links;
        this.wishes = wishes;
    }

    /**
     * The person behind the handle.
     *
     * @throws NoSuchElementException if there is no such handle
     */
    public Person of(HandleId start) {
        var applied = new LinkedHashMap<Long, Link>();
        var seen = walk(List.of(start), applied);
        var known = handles.find(seen);
        if (known.stream().noneMatch(handle -> handle.id().equals(start)))
            throw new NoSuchElementException("no handle " + start.value());
        return new Person(known, List.copyOf(applied.values()));
    }

    /** All handles that are one person with one of these; the links between them are put there. */
    private Set<HandleId> walk(Collection<HandleId> starts, Map<Long, Link> applied) {
        var seen = new HashSet<>(starts);
        Set<HandleId> level = Set.copyOf(starts);
        for (var depth = 0; depth < MOST_LEVELS && !level.isEmpty(); depth++)
            level = beyond(links.of(level), seen, applied);
        if (!level.isEmpty()) walkAll(level, seen, applied);
        return seen;
    }

    /** Takes over what applies, and tells who was not seen before. */
    private static Set<HandleId> beyond(
            Collection<Link> touching, Set<HandleId> seen, Map<Long, Link> applied) {
        var next = new HashSet<HandleId>();
        for (var link : touching) {
            if (!link.applies()) continue;
            applied.put(link.id(), link);
            if (seen.add(link.one())) next.add(link.one());
            if (seen.add(link.other())) next.add(link.other());
        }
        return next;
    }

    /** Goes on in memory: of a long chain, each level would cost a query and give one handle. */
    private void walkAll(Set<HandleId> from, Set<HandleId> seen, Map<Long, Link> applied) {
        var touching = new HashMap<HandleId, List<Link>>();
        links.eachApplied(
                link -> {
                    touching.computeIfAbsent(link.one(), id -> new ArrayList<>()).add(link);
                    touching.computeIfAbsent(link.other(), id -> new ArrayList<>()).add(link);
                });
        for (var level = from; !level.isEmpty(); ) {
            var theirs =
                    level.stream()
                            .flatMap(id -> touching.getOrDefault(id, List.of()).stream())
                            .toList();
            level = beyond(theirs, seen, applied);
        }
    }

    /**
     * The persons behind these handles, by each handle that was asked for: thousands cost no more
     * queries than one. Handles that are unknown are left out.
     */
    public Map<HandleId, Person> of(Collection<HandleId> starts) {
        var applied = new LinkedHashMap<Long, Link>();
        var seen = walk(starts, applied);
        var joined = Persons.joined(applied.values());
        var theirs = new HashMap<HandleId, List<KnownHandle>>();
        for (var known : handles.find(seen))
            theirs.computeIfAbsent(joined.leader(known.id()), id -> new ArrayList<>()).add(known);
        var between = new HashMap<HandleId, List<Link>>();
        for (var link : applied.values())
            between.computeIfAbsent(joined.leader(link.one()), id -> new ArrayList<>()).add(link);
        var persons = new HashMap<HandleId, Person>();
        theirs.forEach(
                (leader, known) ->
                        persons.put(
                                leader,
                                new Person(known, between.getOrDefault(leader, List.of()))));
        var found = new HashMap<HandleId, Person>();
        for (var start : starts) {
            var person = persons.get(joined.leader(start));
            if (person != null && person.has(start)) found.put(start, person);
        }
        return found;
    }

    /** The person who is that customer in Jira; empty while we never met the customer. */
    public Optional<Person> ofCustomer(String userKey) {
        return handles.find(Handle.JIRA, userKey).map(known -> of(known.id()));
    }

    /** What the person wishes for each of their handles; those without a wish are left out. */
    public Map<HandleId, Wish> wishes(Person person) {
        var said = wishes.of(person.handles().stream().map(KnownHandle::handle).toList());
        return person.handles().stream()
                .filter(known -> said.containsKey(known.handle()))
                .collect(toUnmodifiableMap(KnownHandle::id, known -> said.get(known.handle())));
    }

    /** What people wish for each of these handles; those without a wish are left out. */
    public Map<Handle, Wish> wishes(Collection<KnownHandle> known) {
        return wishes.of(known.stream().map(KnownHandle::handle).toList());
    }

    /**
     * Whether nothing is begun with who is behind the handle: they opted out, or were erased.
     *
     * @throws NoSuchElementException if there is no such handle
     */
    public boolean isLeftAlone(HandleId handle) {
        var person = of(handle);
        return person.handles().stream().allMatch(known -> known.handle().isErased())
                || isOptedOut(person);
    }

    /** Whether the person wished, for any of their handles, that we leave them alone. */
    public boolean isOptedOut(Person person) {
        return wishes(person).values().stream().anyMatch(Wish::optedOut);
    }

    /** The handle under which the person wishes to be told things, if they said so. */
    public Optional<KnownHandle> preferred(Person person) {
        var said = wishes(person);
        return person.handles().stream()
                .filter(known -> said.getOrDefault(known.id(), Wish.NONE).preferred())
                .findFirst();
    }
}
