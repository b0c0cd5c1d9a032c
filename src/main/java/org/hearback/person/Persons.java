package org.hearback.person;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.HandleId;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which handles are one person, for as many handles as a score needs: persons as {@link
 * PersonGraph} sees them, without what else is known of them. Not thread-safe; made for one
 * reckoning, since links change.
 */
public final class Persons {
    /** Each linked handle points to an older one of the same person; the oldest to itself. */
    private final Map<Integer, Integer> older = new HashMap<>();

    private Persons() {}

    /** Everybody: reads all links once. Some 100 bytes for each linked handle. */
    public static Persons all(LinkBook links) {
        var persons = new Persons();
        links.eachApplied(link -> persons.join(link.one(), link.other()));
        return persons;
    }

    /** Those whom these links make one. */
    static Persons joined(Collection<Link> links) {
        var persons = new Persons();
        for (var link : links) if (link.applies()) persons.join(link.one(), link.other());
        return persons;
    }

    /** Those of these handles, and all that are one person with one of them; a few queries. */
    public static Persons near(Collection<HandleId> handles, LinkBook links) {
        var persons = new Persons();
        var seen = new HashSet<>(handles);
        Set<HandleId> level = Set.copyOf(handles);
        while (!level.isEmpty()) {
            var next = new HashSet<HandleId>();
            for (var link : links.of(level)) {
                if (!link.applies()) continue;
                persons.join(link.one(), link.other());
                if (seen.add(link.one())) next.add(link.one());
                if (seen.add(link.other())) next.add(link.other());
            }
            level = next;
        }
        return persons;
    }

    /** The oldest handle of the person whose handle this is. */
    public HandleId leader(HandleId handle) {
        return new HandleId(oldest(handle.value()));
    }

    /** Whether others are one person with it. */
    public boolean isLinked(HandleId handle) {
        return older.containsKey(handle.value());
    }

    /** All handles that are linked to another. */
    public Set<HandleId> linked() {
        return older.keySet().stream().map(HandleId::new).collect(toUnmodifiableSet());
    }

    /** All handles of that person, as far as these links were read. */
    public Set<HandleId> same(HandleId handle) {
        var leader = oldest(handle.value());
        var same = new HashSet<HandleId>(Set.of(handle));
        for (var each : List.copyOf(older.keySet()))
            if (oldest(each) == leader) same.add(new HandleId(each));
        return same;
    }

    /** For each person with several handles, by the oldest: the youngest of them. */
    public Map<HandleId, HandleId> youngestByLeader() {
        var youngest = new HashMap<HandleId, HandleId>();
        for (var handle : List.copyOf(older.keySet()))
            youngest.merge(
                    leader(new HandleId(handle)),
                    new HandleId(handle),
                    (one, other) -> one.value() > other.value() ? one : other);
        return youngest;
    }

    private void join(HandleId one, HandleId other) {
        var first = oldest(one.value());
        var second = oldest(other.value());
        var oldest = Math.min(first, second);
        older.put(first, oldest);
        older.put(second, oldest);
    }

    private int oldest(int handle) {
        var here = handle;
        var next = older.getOrDefault(here, here);
        while (next != here) {
            var beyond = older.getOrDefault(next, next);
            older.put(here, beyond); // halves the way for the next one who asks
            here = next;
            next = beyond;
        }
        return here;
    }
}
