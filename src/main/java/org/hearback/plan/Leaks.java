package org.hearback.plan;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Notice;
import org.hearback.notice.Telling;
import org.hearback.person.HandleBook;
import org.hearback.plan.Crowd.Said;
import org.hearback.voice.Source;
import org.hearback.wording.Leak;
import org.hearback.wording.LeakLint;
import org.hearback.wording.Limits;
import org.hearback.wording.Route;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds in a notice what must not reach its reader. What is the same for all readers of a telling
 * is read once and kept for some minutes: some megabytes for ten thousand of them. Thread-safe.
 */
public final class Leaks {
    /** How long what was read is good enough. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Tellings of which it is kept: those of a release leave side by side. */
    private static final int MOST = 32;

    /** Internal texts that are looked for: the newest of a busy change's. */
    private static final int MOST_TEXTS = 500;

    private final Contributors contributors;
    private final AddressBook addresses;
    private final HandleBook handles;
    private final Clock clock;
    private final Map<Long, Backdrop> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Backdrop> eldest) {
                    return size() > MOST;
                }
            };

    /** A lint that knows what these know. */
    public Leaks(
            Contributors contributors, AddressBook addresses, HandleBook handles, Clock clock) {
        this.contributors = contributors;
        this.addresses = addresses;
        this.handles = handles;
        this.clock = clock;
    }

    /**
     * What is known of a telling.
     *
     * @param said what was said, by who said it
     * @param names how each of them is called where they speak
     * @param count how many people asked
     */
    record Backdrop(
            Limits limits,
            Map<HandleId, List<Said>> said,
            Map<HandleId, Set<String>> names,
            int count,
            Instant readAt) {}

    /**
     * What must not stand in that text for the notice's reader; nothing in one for people of the
     * house.
     */
    public List<Leak> in(String text, Notice notice, Telling telling) {
        var target = notice.letter().target();
        if (text.isEmpty() || target == null || target.route() == Route.INSIDE) return List.of();
        var known = of(telling);
        return LeakLint.leaks(text, known.limits().forReader(reader(known, notice, target)));
    }

    private static Limits.Reader reader(Backdrop known, Notice notice, Notice.Target target) {
        var requests = new HashSet<String>();
        var names = new HashSet<String>();
        var words = new ArrayList<String>();
        for (var handle : notice.handles()) {
            names.addAll(known.names().getOrDefault(handle, Set.of()));
            for (var said : known.said().getOrDefault(handle, List.of())) {
                // In the portal an agent may have chosen words that are not the customer's.
                if (said.circle() != Visibility.DIRECT) words.add(said.quote());
                if (said.source() instanceof Source.OfRequest(var request))
                    requests.add(request.key());
            }
        }
        return new Limits.Reader(
                target.route() == Route.THREAD ? Set.of() : requests, names, words);
    }

    /** What is known of that telling, read now or some minutes ago. */
    Backdrop of(Telling telling) {
        var known = kept(telling);
        if (known != null) return known;
        var read = read(telling);
        synchronized (kept) {
            kept.put(telling.id(), read);
        }
        return read;
    }

    private @Nullable Backdrop kept(Telling telling) {
        synchronized (kept) {
            var known = kept.get(telling.id());
            return known == null || known.readAt().plus(KEPT).isBefore(clock.instant())
                    ? null
                    : known;
        }
    }

    private Backdrop read(Telling telling) {
        var crowd = contributors.asking(telling.changeId(), true, Set.of());
        var said = new HashMap<HandleId, List<Said>>();
        var requests = new HashSet<Long>();
        for (var who : crowd.people())
            for (var one : who.said()) {
                said.computeIfAbsent(one.by(), it -> new ArrayList<>()).add(one);
                if (one.source() instanceof Source.OfRequest(var request))
                    requests.add(request.issueId());
            }
        var names = new HashMap<HandleId, Set<String>>();
        var all = new HashSet<String>();
        for (var known : handles.find(said.keySet())) {
            names.put(known.id(), Set.of(known.handle().name()));
            all.add(known.handle().name());
        }
        var internal = addresses.internalTexts(requests, telling.changeId(), MOST_TEXTS);
        var house = new Limits.House(addresses.projectKeys(), addresses.base(), internal, all);
        return new Backdrop(Limits.of(house), said, names, crowd.count(), clock.instant());
    }
}
