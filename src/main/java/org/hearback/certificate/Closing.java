package org.hearback.certificate;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;
import org.hearback.kernel.Transactions;
import org.hearback.loop.LoopBook;
import org.hearback.loop.Stage;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeEnded;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.plan.Planning;
import org.hearback.request.DeskRefused;
import org.hearback.wording.Occasion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Closes a telling once everybody is accounted for, says so on the change, and moves its loop on.
 * Thread-safe and safe across nodes. Not inside a transaction.
 */
public final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final int PAGE = 100;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Books books;
    private final Certificates certificates;
    private final Planning planning;
    private final ChangeComments comments;
    private final Log log;
    private final Clock clock;

    /** What it reads and writes. */
    public record Books(TellingBook tellings, NoticeBook notices, LoopBook loops) {}

    /** Where it says that a telling is closed. */
    public record Log(FactLog facts, Transactions transactions) {}

    /** Closes what stands in these books. */
    public Closing(
            Books books,
            Certificates certificates,
            Planning planning,
            ChangeComments comments,
            Log log,
            Clock clock) {
        this.books = books;
        this.certificates = certificates;
        this.planning = planning;
        this.comments = comments;
        this.log = log;
        this.clock = clock;
    }

    /** What is to be done about facts. */
    public List<FactHandler<?>> handlers() {
        return List.of(
                new Handler<>("certificate.close", NoticeEnded.class, this::ended),
                new Handler<>("certificate.say", TellingClosed.class, this::closed));
    }

    /** Looks at all tellings that leave; call it every few minutes, since facts may be given up. */
    public void sweep() {
        var after = 0L;
        while (true) {
            var page = books.tellings.inState(Telling.State.APPROVED, after, PAGE);
            page.forEach(this::lookAgain);
            if (page.size() < PAGE) return;
            after = page.getLast().id();
        }
    }

    private void lookAgain(Telling telling) {
        try {
            while (books.notices.release(telling.id(), PAGE, clock.instant()) == PAGE)
                LOG.debug("telling {}: some more notices are due", telling.id());
            if (!close(telling.id()))
                LOG.debug("telling {} changes just now; the next round looks again", telling.id());
        } catch (RuntimeException e) {
            LOG.warn("telling {} could not be closed; the next round tries again", telling.id(), e);
        }
    }

    /** A notice may carry others, of other tellings. */
    private boolean ended(NoticeEnded fact) {
        var concerned = new LinkedHashSet<Long>();
        concerned.add(fact.tellingId());
        carried(fact.noticeId()).forEach(notice -> concerned.add(notice.tellingId()));
        var done = true;
        for (var telling : concerned) done &= close(telling);
        return done;
    }

    /** Those that went with it, and those that were told by these. */
    private List<Notice> carried(long noticeId) {
        var all = new ArrayList<>(books.notices.within(noticeId));
        for (var each : List.copyOf(all)) all.addAll(books.notices.within(each.id()));
        return all;
    }

    /**
     * Closes the telling if nobody waits; whoever is missing is planned first.
     *
     * @return false where somebody else changed it just now
     */
    private boolean close(long tellingId) {
        var telling = books.tellings.find(tellingId).orElse(null);
        if (telling == null || telling.state() != Telling.State.APPROVED) return true;
        if (books.notices.hasOpen(tellingId)) return true;
        // Questions prove nothing; whoever is asked next opens them again.
        if (telling.occasion() == Occasion.FIX_CHECK)
            return books.tellings.turn(telling.in(Telling.State.CLOSED, clock.instant()));
        var certificate = certificates.of(telling);
        if (!certificate.addsUp()) return planning.fill(tellingId);
        if (!certificate.isComplete()) return true;
        return log.transactions.in(
                () -> {
                    var now = clock.instant();
                    if (!books.tellings.turn(telling.in(Telling.State.CLOSED, now))) return false;
                    log.facts.append(new TellingClosed(tellingId));
                    return true;
                });
    }

    private boolean closed(TellingClosed fact) {
        var telling = books.tellings.find(fact.tellingId()).orElse(null);
        if (telling == null) return true;
        if (isLast(telling.occasion()) && !isTold(telling.loopId())) return false;
        say(telling);
        return true;
    }

    /** What was planned or is there in part will be heard of again. */
    private static boolean isLast(Occasion occasion) {
        return occasion == Occasion.SHIPPED || occasion == Occasion.DECLINED;
    }

    private boolean isTold(long loopId) {
        return books.loops
                .find(loopId)
                .filter(loop -> !loop.reached().containsKey(Stage.TOLD))
                .map(loop -> books.loops.turn(loop.reaching(Stage.TOLD, clock.instant())))
                .orElse(true);
    }

    private void say(Telling telling) {
        var all = certificates.of(telling);
        var told = all.count(Tally.TOLD) + all.count(Tally.BATCHED);
        try {
            comments.say(
                    telling.changeId(),
                    "certificate:" + telling.id(),
                    "hearback.certificate." + telling.occasion().name().toLowerCase(Locale.ROOT),
                    String.valueOf(all.contributors()),
                    String.valueOf(told),
                    String.valueOf(all.count(Tally.LEFT_OUT)),
                    String.valueOf(all.count(Tally.OPTED_OUT)),
                    String.valueOf(all.count(Tally.UNREACHABLE)));
        } catch (DeskRefused e) {
            LOG.info(
                    "change {} takes no comment ({}); its certificate stands on the panel alone",
                    telling.changeId(),
                    e.getMessage());
        }
    }

    /** Does the work, and again where somebody else was quicker. */
    private record Handler<F extends Fact>(
            String name, Class<F> listensTo, Function<F, Boolean> work) implements FactHandler<F> {
        @Override
        public Handled handle(FactId id, F fact) {
            return work.apply(fact)
                    ? Handled.done()
                    : Handled.waitFor(AGAIN, "the telling is being changed");
        }

        @Override
        public void gaveUp(FactId id, F fact, String reason) {
            LOG.warn("{} gave up fact {}; the next round looks again", name, id.value());
        }
    }
}
