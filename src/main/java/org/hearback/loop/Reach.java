package org.hearback.loop;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;
import org.hearback.loop.ChangeDesk.Way;
import org.hearback.loop.Hearing.Path;
import org.hearback.loop.Hearing.Step;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks along Jira's links, breadth first: towards a change from all that leads to it, and from an
 * issue to all that it leads to. Each issue is seen once, so circles end. Thread-safe.
 *
 * <p>A duplicate always leads to what it duplicates. A part leads to its whole, and an original to
 * its clone, as long as it has nothing by which it ships on its own. Requests never ship.
 *
 * <p>A change that leads on hears its own voices only, so that each voice is told in one loop: that
 * at the end of the way, or, in a circle, its own.
 */
final class Reach {
    /** Most links from an issue to the change (product.md 4.2, no. 16). Voices are not counted. */
    static final int DEPTH = 3;

    /** Most issues that are followed for one change: somebody linked all with all. */
    static final int MOST = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Reach.class);

    private final VoiceBook voices;
    private final ChangeDesk desk;
    private final LoopRulesBook rules;

    Reach(VoiceBook voices, ChangeDesk desk, LoopRulesBook rules) {
        this.voices = voices;
        this.desk = desk;
        this.rules = rules;
    }

    /**
     * Something said that counts for the change.
     *
     * @param voice null for a request that nobody linked
     */
    record Found(Source source, @Nullable Voice voice, Path path) {}

    /**
     * Where an issue leads.
     *
     * @param changes ids of all changes on the way, its own included where it is one
     * @param heads those at the ends, which lead nowhere; none where the issue itself is one
     */
    record Leads(Set<Long> changes, List<ChangeRef> heads) {}

    /** Issue ids of changes that have a voice of their own, ascending, behind that one. */
    List<Long> changesAfter(long issueId, int limit) {
        return voices.changesAfter(issueId, limit);
    }

    /** All that counts for the change, the shortest way first. */
    List<Found> heardBy(long changeId) {
        return new Walk(changeId).found();
    }

    /** Where the issue leads. */
    Leads leadsOf(long issueId) {
        var follows = new Follows();
        var seen = new LinkedHashSet<>(List.of(issueId));
        var changes = new LinkedHashSet<Long>();
        var heads = new ArrayList<ChangeRef>();
        List<Long> level = List.of(issueId);
        for (var depth = 0; depth <= DEPTH && !level.isEmpty(); depth++) {
            var here = withVoicesOf(level, seen);
            var next = new ArrayList<Long>();
            for (var change : desk.find(here)) {
                var id = change.ref().issueId();
                var isRequest = desk.isRequest(id);
                var onwards = follows.from(change);
                if (!isRequest) changes.add(id);
                if (!isRequest && onwards.isEmpty() && id != issueId) heads.add(change.ref());
                if (depth < DEPTH)
                    for (var way : onwards) if (seen.add(way.to())) next.add(way.to());
            }
            level = next;
        }
        return new Leads(Set.copyOf(changes), List.copyOf(heads));
    }

    /** These issues and the changes that those of them which are requests ask for. */
    private List<Long> withVoicesOf(List<Long> level, Set<Long> seen) {
        var all = new ArrayList<>(level);
        for (var voice : voices.ofRequests(level))
            if (seen.add(voice.change().issueId())) all.add(voice.change().issueId());
        return all;
    }

    /** Which issues go the ways that they could go. */
    private final class Follows {
        private final Map<Long, LoopRules> known = new HashMap<>();

        /** The ways that the issue goes. */
        List<Way> from(Change change) {
            return desk.waysFrom(change.ref().issueId()).stream()
                    .filter(way -> way.to() != change.ref().issueId())
                    .filter(way -> goes(change, way.kind()))
                    .toList();
        }

        boolean goes(Change change, Way.Kind kind) {
            if (kind == Way.Kind.DUPLICATE) return true;
            var project = change.product().projectId();
            return !Verdict.shipsAlone(change, known.computeIfAbsent(project, rules::of))
                    || desk.isRequest(change.ref().issueId());
        }
    }

    /** An issue on the way, and the path from it to the change. */
    private record Stop(String key, Path path) {}

    /** One walk towards a change. */
    private final class Walk {
        private final long changeId;
        private final Follows follows = new Follows();
        private final Map<Long, Stop> stops = new LinkedHashMap<>();
        private final Map<String, Found> found = new LinkedHashMap<>();
        private final Map<Long, Stop> linked = new LinkedHashMap<>();
        private boolean isEnd;
        private boolean isCut;

        Walk(long changeId) {
            this.changeId = changeId;
        }

        List<Found> found() {
            var change = desk.find(List.of(changeId)).stream().findFirst();
            var key = change.map(it -> it.ref().key()).orElseGet(this::keyOfOld);
            isEnd = change.filter(it -> follows.from(it).isEmpty()).isPresent();
            stops.put(changeId, new Stop(key, new Path(List.of())));
            List<Long> level = withTheirRequests(List.of(changeId));
            for (var depth = 1; depth <= DEPTH && !level.isEmpty(); depth++) level = further(level);
            linked.forEach(this::implied);
            return List.copyOf(found.values());
        }

        /** The issues that lead to these, and the requests that ask for them. */
        private List<Long> further(List<Long> level) {
            var next = new LinkedHashMap<Long, Stop>();
            var kinds = new HashMap<Long, Way.Kind>();
            desk.waysTo(level)
                    .forEach(
                            (to, ways) -> {
                                var stop = stops.get(to);
                                if (stop == null) return;
                                for (var way : ways) meet(way, stop, next, kinds);
                            });
            var goers = new ArrayList<Long>();
            for (var change : desk.find(next.keySet())) {
                var id = change.ref().issueId();
                var kind = kinds.get(id);
                if (kind == null || !follows.goes(change, kind)) continue;
                // What leads to a change that leads on is heard at the end of the way, else twice.
                if (isEnd || desk.isRequest(id)) goers.add(id);
            }
            next.keySet().retainAll(goers);
            stops.putAll(next);
            linked.putAll(next);
            return withTheirRequests(List.copyOf(next.keySet()));
        }

        private void meet(Way way, Stop to, Map<Long, Stop> next, Map<Long, Way.Kind> kinds) {
            var from = way.to();
            // A duplicate always leads on, so that kind goes before the others.
            var isBetter = !next.containsKey(from) || way.kind() == Way.Kind.DUPLICATE;
            if (stops.containsKey(from) || !isBetter) return;
            if (linked.size() + next.size() >= MOST) {
                if (!isCut)
                    log.warn("More than {} issues lead to {}; others wait.", MOST, changeId);
                isCut = true;
                return;
            }
            next.put(from, new Stop(way.key(), to.path().after(new Step(way.kind(), to.key()))));
            kinds.put(from, way.kind());
        }

        /** Takes the voices for these issues, and adds their requests: others may lead to them. */
        private List<Long> withTheirRequests(List<Long> issues) {
            var all = new ArrayList<>(issues);
            for (var voice : voices.ofChanges(issues)) {
                var stop = stops.get(voice.change().issueId());
                if (stop == null) continue;
                var source = voice.source();
                var path = stop.path().after(new Step(null, stop.key()));
                found.putIfAbsent(source.asText(), new Found(source, voice, path));
                if (source instanceof Source.OfRequest(var request)
                        && !stops.containsKey(request.issueId())) {
                    stops.put(request.issueId(), new Stop(request.key(), path));
                    all.add(request.issueId());
                }
            }
            return all;
        }

        private void implied(long issueId, Stop stop) {
            var source = new Source.OfRequest(new RequestRef(issueId, stop.key()));
            if (!found.containsKey(source.asText()) && desk.isRequest(issueId))
                found.put(source.asText(), new Found(source, null, stop.path()));
        }

        private String keyOfOld() {
            return voices.ofChanges(List.of(changeId)).stream()
                    .findFirst()
                    .map(voice -> voice.change().key())
                    .orElse(String.valueOf(changeId));
        }
    }
}
