package org.hearback.fixcheck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.hearback.kernel.HandleId;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopRulesBook;
import org.hearback.loop.Outcome;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.TellingBook;
import org.hearback.wording.Occasion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Asks people, some days after they were told that it is there, whether it helped. An errand calls
 * it every hour; what it does twice changes nothing. Thread-safe.
 */
public final class FixAsking {
    /** How long a plugin may stand still until people are not asked any more. */
    static final Duration BEHIND = Duration.ofDays(2);

    private static final int PAGE = 500;

    private final NoticeBook notices;
    private final TellingBook tellings;
    private final LoopBook loops;
    private final LoopRulesBook rules;
    private final ToIntFunction<List<Notice>> asking;
    private final Clock clock;

    /**
     * Asks on these books.
     *
     * @param asking plans the question to those whom these notices of one loop told; how many were
     *     not asked before
     */
    public FixAsking(
            NoticeBook notices,
            TellingBook tellings,
            LoopBook loops,
            LoopRulesBook rules,
            ToIntFunction<List<Notice>> asking,
            Clock clock) {
        this.notices = notices;
        this.tellings = tellings;
        this.loops = loops;
        this.rules = rules;
        this.asking = asking;
        this.clock = clock;
    }

    /** Asks everybody whose time has come; how many there were. */
    public int askDue() {
        var now = clock.instant();
        var asked = 0;
        for (var wait : waits().entrySet()) asked += ask(now.minus(wait.getKey()), wait.getValue());
        return asked;
    }

    /** The projects by how long they wait; those that never ask are left out. */
    private Map<Duration, Set<Long>> waits() {
        var waits = new HashMap<Duration, Set<Long>>();
        for (var project : loops.projects()) {
            var after = rules.of(project).askAfter();
            if (after != null) waits.computeIfAbsent(after, it -> new HashSet<>()).add(project);
        }
        return waits;
    }

    private int ask(Instant until, Set<Long> projects) {
        var known = new HashMap<Long, Optional<Set<HandleId>>>();
        var asked = 0;
        var last = 0L;
        for (var page = told(until, last); !page.isEmpty(); page = told(until, last)) {
            last = page.getLast().id();
            var byLoop = page.stream().collect(groupingBy(Notice::loopId));
            for (var loop : byLoop.entrySet())
                asked +=
                        known.computeIfAbsent(loop.getKey(), id -> asked(id, projects))
                                .map(leaders -> ask(loop.getValue(), leaders))
                                .orElse(0);
        }
        return asked;
    }

    private List<Notice> told(Instant until, long afterId) {
        return notices.told(Occasion.SHIPPED, until.minus(BEHIND), until, afterId, PAGE);
    }

    private int ask(List<Notice> told, Set<HandleId> already) {
        var rest = told.stream().filter(notice -> !already.contains(notice.leader())).toList();
        return rest.isEmpty() ? 0 : asking.applyAsInt(rest);
    }

    /** Who was asked in that loop; empty where it is not the time, or no use, to ask. */
    private Optional<Set<HandleId>> asked(long loopId, Set<Long> projects) {
        return loops.find(loopId)
                .filter(loop -> projects.contains(loop.projectId()))
                .filter(this::isStillThere)
                .map(loop -> leaders(loop.id()));
    }

    /** What was taken back since, or goes another round, did not help. */
    private boolean isStillThere(Loop loop) {
        return loop.result().outcome() == Outcome.SHIPPED
                && loops.current(loop.change().issueId())
                        .filter(current -> current.id() == loop.id())
                        .isPresent();
    }

    private Set<HandleId> leaders(long loopId) {
        return tellings.ofLoop(loopId).stream()
                .filter(telling -> telling.occasion() == Occasion.FIX_CHECK)
                .flatMap(telling -> leadersIn(telling.id()).stream())
                .collect(toSet());
    }

    private Set<HandleId> leadersIn(long tellingId) {
        var leaders = new HashSet<HandleId>();
        var last = 0L;
        for (var page = notices.ofTelling(tellingId, last, PAGE);
                !page.isEmpty();
                page = notices.ofTelling(tellingId, last, PAGE)) {
            page.forEach(notice -> leaders.add(notice.leader()));
            last = page.getLast().id();
        }
        return leaders;
    }
}
