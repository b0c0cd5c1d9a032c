package org.hearback.loop;

import static org.hearback.loop.Changes.DONE;
import static org.hearback.loop.Changes.FIXED;
import static org.hearback.loop.Changes.IN_PROGRESS;
import static org.hearback.loop.Changes.TO_DO;
import static org.hearback.loop.Changes.WONT_DO;
import static org.hearback.loop.Changes.aChange;

import org.hearback.kernel.Fact;
import org.hearback.loop.ChangeDesk.Way.Kind;
import org.hearback.voice.Voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A Jira in which anything may happen to a few issues; equal seeds do the same. */
final class RandomJira {
    static final List<Long> CHANGES = List.of(20_001L, 20_002L, 20_003L, 20_004L, 20_005L, 20_006L);
    private static final List<Long> REQUESTS = List.of(10_001L, 10_002L, 10_003L, 10_004L);
    private static final long[] VERSIONS = {31, 32, 33};
    private static final Kind[] KINDS = Kind.values();

    /** What is true of one change. */
    private static final class Truth {
        Change.Status status = TO_DO;
        boolean declined;
        final Set<Long> versions = new HashSet<>();
        long project = 10_100;
    }

    private final Random random;
    private final LoopRoom room;
    private final Map<Long, Truth> truths = new HashMap<>();
    private final Set<Long> released = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final List<String> story = new ArrayList<>();

    RandomJira(long seed, LoopRoom room) {
        this.random = new Random(seed);
        this.room = room;
        for (var change : CHANGES) {
            show(change);
        }
        REQUESTS.forEach(room.desk::putRequest);
        room.rules.save(
                10_200, new LoopRules(Set.of(), Set.of(), true, 1, false, null, null, null));
    }

    /** What happened so far, for the message of a test that fails. */
    List<String> story() {
        return story;
    }

    /** Something happens, and Jira tells of it. */
    void step() {
        var change = any(CHANGES);
        var truth = truthOf(change);
        var what = random.nextInt(12);
        story.add(what + " " + change);
        switch (what) {
            case 0, 1 -> speak(change);
            case 2 -> beSilent();
            case 3, 4 -> release(VERSIONS[random.nextInt(VERSIONS.length)]);
            case 5 -> {
                var version = VERSIONS[random.nextInt(VERSIONS.length)];
                if (!truth.versions.remove(version)) truth.versions.add(version);
                changed(change);
            }
            case 6 -> {
                truth.status = DONE;
                truth.declined = random.nextInt(4) == 0;
                changed(change);
            }
            case 7 -> {
                truth.status = random.nextBoolean() ? TO_DO : IN_PROGRESS;
                changed(change);
            }
            case 8 -> {
                truth.project = random.nextBoolean() ? 10_100 : 10_200;
                changed(change);
            }
            case 9 -> remove(change);
            default -> link(change);
        }
    }

    private Truth truthOf(long change) {
        return truths.computeIfAbsent(change, key -> new Truth());
    }

    private void speak(long change) {
        var request = any(REQUESTS);
        var isNew =
                room.voices.ofRequests(List.of(request)).stream()
                        .noneMatch(voice -> voice.change().issueId() == change);
        if (isNew) room.speak(request, change);
    }

    private void beSilent() {
        var all = room.voices.all().stream().filter(Voice::stands).toList();
        if (all.isEmpty()) return;
        var end = new Voice.End("agent-1", room.clock.instant());
        room.voices.end(any(all).id(), end);
    }

    private void release(long version) {
        if (!released.remove(version)) released.add(version);
        room.desk.release(version, released.contains(version));
        tell(new VersionTouched(version));
    }

    private void link(long from) {
        var to = random.nextInt(3) == 0 ? any(REQUESTS) : any(CHANGES);
        var one = random.nextInt(3) == 0 ? any(REQUESTS) : from;
        if (links.remove(one + ">" + to)) room.desk.part(one, to);
        else {
            links.add(one + ">" + to);
            room.desk.lead(one, KINDS[random.nextInt(KINDS.length)], to);
        }
        tell(new ChangeTouched(one));
        tell(new ChangeTouched(to));
    }

    private void remove(long change) {
        if (random.nextInt(4) > 0) return;
        if (room.desk.find(List.of(change)).isEmpty()) show(change);
        else room.desk.remove(change);
        tell(new ChangeTouched(change));
    }

    private void changed(long change) {
        show(change);
        tell(new ChangeTouched(change));
    }

    private void show(long change) {
        var truth = truthOf(change);
        var product = new Change.Product(truth.project, "P" + truth.project, "Acme App");
        var shown = aChange(change).called("P-" + change).of(product).in(truth.status);
        if (truth.status.equals(DONE)) shown.resolved(truth.declined ? WONT_DO : FIXED);
        for (var version : truth.versions.stream().sorted().toList())
            if (released.contains(version)) shown.releasedIn(version, "3." + version);
            else shown.plannedFor(version, "3." + version);
        room.desk.put(shown.build());
    }

    private void tell(Fact fact) {
        room.facts.append(fact);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
