package org.hearback.person;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.kernel.HandleId;

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
        var seen = new HashSet<HandleId>(Set.of(start));
        Set<HandleId> level = Set.of(start);
        while (!level.isEmpty()) {
            var next = new HashSet<HandleId>();
            for (var link : links.of(level)) {
                if (!link.applies()) continue;
                applied.put(link.id(), link);
                if (seen.add(link.one())) next.add(link.one());
                if (seen.add(link.other())) next.add(link.other());
            }
            level = next;
        }
        var known = handles.find(seen);
        if (known.stream().noneMatch(handle -> handle.id().equals(start)))
            throw new NoSuchElementException("no handle " + start.value());
        return new Person(known, List.copyOf(applied.values()));
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
