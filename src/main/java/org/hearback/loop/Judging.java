package org.hearback.loop;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.FactHandler;
import org.hearback.loop.ChangeDesk.Way;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Brings loops into line with what Jira says of their changes. Whatever happened, and in which
 * order it was told, it looks at what holds now; what nobody told is found by {@link #sweep}.
 * Thread-safe and safe across nodes. Not inside a transaction.
 */
public final class Judging {
    private static final Logger log = LoggerFactory.getLogger(Judging.class);
    private static final int PAGE = 200;

    /** Tries until somebody else's change of the same loop is an error, not bad luck. */
    private static final int TRIES = 20;

    private final LoopBook loops;
    private final LoopRulesBook rules;
    private final ChangeDesk desk;
    private final Hearing hearing;
    private final Tidings tidings;
    private final Clock clock;

    /** Judges by these. */
    public Judging(
            LoopBook loops,
            LoopRulesBook rules,
            ChangeDesk desk,
            Hearing hearing,
            Tidings tidings,
            Clock clock) {
        this.loops = loops;
        this.rules = rules;
        this.desk = desk;
        this.hearing = hearing;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** What is to be done about facts. */
    public List<FactHandler<?>> handlers() {
        return Judges.all(this, desk);
    }

    /** Looks at all changes that have a voice or a loop. Takes up to minutes. */
    public void sweep() {
        var all = new LinkedHashSet<Long>();
        eachPage(
                after -> hearing.changesAfter(after, PAGE),
                page -> page.forEach(id -> tryAt(id, () -> all.addAll(leadsOf(List.of(id))))));
        eachPage(after -> loops.changesAfter(after, PAGE), all::addAll);
        var rest = List.copyOf(all);
        for (var start = 0; start < rest.size(); start += PAGE)
            judgePage(rest.subList(start, Math.min(start + PAGE, rest.size())));
    }

    /** Looks at the change and at all that it leads to. */
    void judgeAround(long issueId) {
        var around = leadsOf(List.of(issueId));
        for (var change : around) judge(change);
    }

    /** Looks at the loops that these issues have or lead to. */
    void judgeLoopsOf(Collection<Long> issueIds) {
        for (var loop : loops.current(leadsOf(issueIds))) judge(loop.change().issueId());
    }

    /** Brings the change's loop into line; opens it where a voice counts and there is none. */
    void judge(long changeId) {
        for (var left = TRIES; left > 0; left--) {
            // The loop is read before the change, so nothing newer is ever replaced by older news.
            var loop = loops.current(changeId).or(() -> opened(changeId));
            if (loop.isEmpty() || bring(loop.get(), find(changeId).orElse(null))) return;
        }
        throw new IllegalStateException("the loop of issue " + changeId + " keeps changing");
    }

    private void judgePage(List<Long> changeIds) {
        var known = loops.current(changeIds);
        var changes =
                desk.find(changeIds).stream()
                        .collect(toMap(change -> change.ref().issueId(), change -> change));
        var rest = new LinkedHashSet<>(changeIds);
        for (var loop : known) {
            var id = loop.change().issueId();
            rest.remove(id);
            tryAt(
                    id,
                    () -> {
                        if (!bring(loop, changes.get(id))) judge(id);
                    });
        }
        for (var id : rest) tryAt(id, () -> judge(id));
    }

    /** One broken change must not keep the others from being looked at. */
    private static void tryAt(long changeId, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            log.warn("Issue {} could not be looked at; the next run tries again.", changeId, e);
        }
    }

    /** False where somebody else turned the loop meanwhile, or another round began. */
    private boolean bring(Loop loop, @Nullable Change change) {
        var at = clock.instant();
        // Jira does not have it any more, or it is archived: who was told was told.
        var now = change == null ? loop.with(kept(loop, at)) : judged(loop, change, at);
        if (now.equals(loop)) return true;
        if (!isRepeated(loop, now)) return loops.turn(now);
        loops.reopen(loop, false, at);
        return false;
    }

    /** Whether people were told that it is there, that it is not, and now it is again. */
    private boolean isRepeated(Loop loop, Loop now) {
        return loop.result().outcome() == Outcome.REVERTED
                && isShipped(now.result().outcome())
                && tidings.went(loop.id(), Outcome.REVERTED);
    }

    private Loop judged(Loop loop, Change change, Instant at) {
        var project = change.product().projectId();
        var rulesNow = rules.of(project);
        var verdict = Verdict.of(change, partsOf(change), rulesNow, loop.spent());
        var spent =
                loop.spent().stream()
                        .filter(verdict.holding()::contains)
                        .collect(toUnmodifiableSet());
        var toldIn = hearing.toldIn(loop.change().issueId());
        var result = toldIn.isEmpty() ? result(loop, verdict, at) : kept(loop, at);
        var now =
                loop.movedTo(change.ref(), project)
                        .withSpent(spent)
                        .with(result.says(loop.result()) ? loop.result() : result);
        return staged(now, change, Verdict.isDeclined(change, rulesNow), toldIn, at);
    }

    private Loop.Result result(Loop loop, Verdict verdict, Instant at) {
        if (verdict.ships() || verdict.outcome() == Outcome.DECLINED) return verdict.result(at);
        var was = loop.result();
        var wasThere = isShipped(was.outcome()) || was.outcome() == Outcome.REVERTED;
        return wasThere && wasToldThere(loop)
                ? new Loop.Result(Outcome.REVERTED, was.version(), Set.of(), at)
                : verdict.result(at);
    }

    private boolean wasToldThere(Loop loop) {
        return tidings.went(loop.id(), Outcome.SHIPPED)
                || tidings.went(loop.id(), Outcome.PARTLY_SHIPPED);
    }

    /** What people were told; nothing where they were not. */
    private Loop.Result kept(Loop loop, Instant at) {
        var was = loop.result();
        var outcome = was.outcome();
        if (outcome == null || tidings.went(loop.id(), outcome)) return was;
        return Loop.Result.none(at);
    }

    private Loop staged(
            Loop loop, Change change, boolean isDeclined, List<ChangeRef> toldIn, Instant at) {
        var now = loop;
        var isShipped = isShipped(loop.result().outcome());
        if (change.assigned()) now = now.reaching(Stage.ORIENT, at);
        if (!change.versions().isEmpty() || isDeclined || isShipped)
            now = now.reaching(Stage.DECIDE, at);
        if (isShipped || (!isDeclined && change.status().category() != Change.Category.NEW))
            now = now.reaching(Stage.ACT, at);
        return isTold(toldIn) ? now.reaching(Stage.TOLD, at) : now;
    }

    private boolean isTold(List<ChangeRef> toldIn) {
        return loops.current(toldIn.stream().map(ChangeRef::issueId).toList()).stream()
                .anyMatch(loop -> loop.reached().containsKey(Stage.TOLD));
    }

    /** The parts of a change that has no version of its own: others do not hang on theirs. */
    private List<Change> partsOf(Change change) {
        if (!change.versions().isEmpty()) return List.of();
        var parts =
                desk.waysTo(change.ref().issueId()).stream()
                        .filter(Judging::isPart)
                        .map(Way::to)
                        .toList();
        return parts.isEmpty() ? List.of() : desk.find(parts);
    }

    private Optional<Loop> opened(long changeId) {
        var voices = hearing.voicesOf(changeId);
        var isAskedFor = voices.stream().anyMatch(found -> found.path().ways().isEmpty());
        if (voices.isEmpty() || (!isAskedFor && desk.isRequest(changeId))) return Optional.empty();
        var since =
                voices.stream()
                        .map(Reach.Found::voice)
                        .filter(Objects::nonNull)
                        .map(voice -> voice.words().heardAt())
                        .min(Instant::compareTo)
                        .orElseGet(clock::instant);
        return find(changeId)
                .map(change -> loops.open(change.ref(), change.product().projectId(), since));
    }

    private Optional<Change> find(long changeId) {
        return desk.find(List.of(changeId)).stream().findFirst();
    }

    /** These issues, the changes that hear their voices, and those that ship with them as parts. */
    private Set<Long> leadsOf(Collection<Long> issueIds) {
        var all = new LinkedHashSet<Long>();
        for (var issue : issueIds) {
            all.add(issue);
            all.addAll(hearing.loopsFor(issue));
            for (var way : desk.waysFrom(issue)) if (isPart(way)) all.add(way.to());
        }
        return all;
    }

    private static boolean isPart(Way way) {
        return way.kind() == Way.Kind.SUB_TASK || way.kind() == Way.Kind.EPIC;
    }

    private static void eachPage(LongFunction<List<Long>> book, Consumer<List<Long>> to) {
        var page = book.apply(0);
        while (!page.isEmpty()) {
            to.accept(page);
            page = book.apply(page.getLast());
        }
    }

    private static boolean isShipped(@Nullable Outcome outcome) {
        return outcome == Outcome.SHIPPED || outcome == Outcome.PARTLY_SHIPPED;
    }
}
