package org.hearback.plan;

import org.hearback.loop.Loop;
import org.hearback.loop.LoopRulesBook;
import org.hearback.loop.Outcome;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes tellings of what loops come to, and takes back those whose news do not hold any more and of
 * which nobody was told. Thread-safe. Not inside a transaction.
 */
public final class Outcomes {
    /** What an owner has to give a reason for, and has to look at in any case. */
    private static final Set<Occasion> NEED_A_REASON =
            EnumSet.of(Occasion.DECLINED, Occasion.REVERTED);

    private final TellingBook tellings;
    private final NoticeBook notices;
    private final LoopRulesBook rules;
    private final Planning planning;
    private final Leaks leaks;
    private final Clock clock;

    /** Outcomes that become tellings in these books. */
    public Outcomes(
            TellingBook tellings,
            NoticeBook notices,
            LoopRulesBook rules,
            Planning planning,
            Leaks leaks,
            Clock clock) {
        this.tellings = tellings;
        this.notices = notices;
        this.rules = rules;
        this.planning = planning;
        this.leaks = leaks;
        this.clock = clock;
    }

    /** The occasion on which that is told. */
    static Optional<Occasion> occasion(@Nullable Outcome outcome) {
        return Optional.ofNullable(outcome)
                .map(
                        it ->
                                switch (it) {
                                    case PLANNED -> Occasion.PLANNED;
                                    case SHIPPED -> Occasion.SHIPPED;
                                    case PARTLY_SHIPPED -> Occasion.PARTLY_SHIPPED;
                                    case DECLINED -> Occasion.DECLINED;
                                    case REVERTED -> Occasion.REVERTED;
                                });
    }

    /** Whether the telling cannot leave before an owner gave a reason for customers. */
    static boolean lacksReason(Telling telling) {
        return NEED_A_REASON.contains(telling.occasion()) && telling.words().reason().isEmpty();
    }

    /** Whether the loop's tellings are those that it came to. */
    boolean isPlanned(Loop loop) {
        var occasion = toTell(loop);
        var all = tellings.ofLoop(loop.id());
        return all.stream().allMatch(it -> it.projectId() == loop.projectId())
                && all.stream()
                        .filter(Telling::isAlive)
                        .allMatch(telling -> stillHolds(telling, occasion))
                && occasion.map(now -> isTold(all, now)).orElse(true);
    }

    private static boolean isTold(List<Telling> all, Occasion now) {
        return all.stream()
                .anyMatch(it -> it.occasion() == now && it.state() != Telling.State.CANCELLED);
    }

    private Optional<Occasion> toTell(Loop loop) {
        return occasion(loop.result().outcome())
                .filter(it -> it != Occasion.PLANNED || rules.of(loop.projectId()).tellsPlanned());
    }

    /**
     * Plans what the loop came to.
     *
     * @return whether it came to an end; else another call goes on
     */
    boolean plan(Loop loop) {
        var project = rules.of(loop.projectId());
        var occasion = toTell(loop);
        var done = move(loop);
        for (var telling : tellings.ofLoop(loop.id()))
            if (!stillHolds(telling, occasion)) done &= takeBack(telling);
        if (occasion.isEmpty()) return done;
        return tell(loop, occasion.get(), project.approvals()) && done;
    }

    /**
     * Takes back what is not told of a round that another one followed: somebody said that it did
     * not help, so nobody else is told that it is there.
     *
     * @return as {@link #plan}
     */
    boolean retire(Loop earlier) {
        var done = true;
        for (var telling : tellings.ofLoop(earlier.id()))
            done &= (!telling.isAlive() || cancel(telling)) && cancelOpen(telling);
        return done;
    }

    /** Whose project a change is in decides about its tellings. */
    private boolean move(Loop loop) {
        return tellings.ofLoop(loop.id()).stream()
                .filter(telling -> telling.projectId() != loop.projectId())
                .allMatch(telling -> tellings.turn(telling.movedTo(loop.projectId())));
    }

    /** Whether it helped is asked as long as it is there. */
    private static boolean stillHolds(Telling telling, Optional<Occasion> now) {
        var holds =
                telling.occasion() == Occasion.FIX_CHECK ? Occasion.SHIPPED : telling.occasion();
        return now.filter(it -> it == holds).isPresent();
    }

    private boolean tell(Loop loop, Occasion occasion, int approvals) {
        var words = new Telling.Words("", "", loop.result().version());
        var telling = tellings.open(new TellingBook.Draft(loop, occasion, words, clock.instant()));
        if (telling.state() == Telling.State.HELD
                && !telling.words().version().equals(words.version())
                && !rename(telling, loop)) return false;
        return planning.rewrite(telling.id()) && (approvals > 0 || approve(telling.id()));
    }

    private boolean rename(Telling telling, Loop loop) {
        var now =
                new Telling.Words(
                        telling.words().publicName(),
                        telling.words().reason(),
                        loop.result().version());
        return tellings.turn(telling.saying(now));
    }

    /** Where nobody has to approve, only what somebody has to look at waits. */
    private boolean approve(long tellingId) {
        var telling = tellings.find(tellingId).orElseThrow();
        if (telling.state() != Telling.State.HELD
                || telling.occasion() == Occasion.REVERTED
                || lacksReason(telling)) return true;
        if (planned(tellingId).findFirst().isEmpty()) return true;
        if (planned(tellingId).anyMatch(notice -> leaks(notice, telling))) return true;
        return tellings.turn(telling.in(Telling.State.APPROVED, null));
    }

    private Stream<Notice> planned(long tellingId) {
        return Contributors.each(tellingId, notices)
                .filter(notice -> notice.state() == NoticeState.PLANNED);
    }

    private boolean leaks(Notice notice, Telling telling) {
        return !leaks.in(notice.letter().text(), notice, telling).isEmpty();
    }

    /** What left stays told; what did not leave never will. */
    private boolean takeBack(Telling telling) {
        if (telling.isAlive() && !cancel(telling)) return false;
        return telling.state() == Telling.State.CLOSED || cancelOpen(telling);
    }

    private boolean cancel(Telling telling) {
        return tellings.turn(telling.in(Telling.State.CANCELLED, null));
    }

    private boolean cancelOpen(Telling telling) {
        if (!notices.hasOpen(telling.id())) return true;
        return Contributors.each(telling.id(), notices)
                .filter(Notice::isUntouched)
                .filter(notice -> !notice.state().isEnd())
                .allMatch(this::cancel);
    }

    private boolean cancel(Notice notice) {
        var why = "it does not hold any more";
        return notices.turn(notice.in(NoticeState.CANCELLED, why, clock.instant()));
    }
}
