package org.hearback.dispatch;

import org.hearback.loop.LoopRulesBook;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Letter;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeBook.Begun;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService.Reading;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Leak;
import org.hearback.wording.Route;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides, at the last moment, whether a notice leaves, and writes down what became of it. What is
 * true then counts, not what was true when it was planned: who the person is, what they wish, what
 * may be said. Before anything leaves, all handles of the person are marked (ADR 11). Thread-safe
 * and safe across nodes: one caller at a time has a notice that leaves.
 */
public final class Sending {
    /**
     * How long a notice that leaves belongs to whom it was given: longer than a worker may take for
     * one try, after which its work is given to another.
     */
    static final Duration HELD = Duration.ofMinutes(4);

    /** How long the mail server may take for a mail that it was given. */
    static final Duration MAIL_WAIT = Duration.ofHours(1);

    /** Until a plan that is being made anew is looked at again. */
    private static final Duration PLAN_WAIT = Duration.ofSeconds(30);

    /** Newest notices of a person that are looked at. */
    private static final int NEWEST = 200;

    private final Books books;
    private final PersonGraph persons;
    private final Planning planning;
    private final Reading reading;
    private final Clock clock;
    private final Endings endings;
    private final Patience patience;
    private final Doorstep doorstep;
    private final Digest digest;

    /** What it reads and writes. */
    public record Books(
            TellingBook tellings, NoticeBook notices, LoopRulesBook rules, VoiceBook voices) {}

    /** The ways to people. */
    public record Ways(PersonGraph persons, AddressBook addresses, ThreadWays threads) {}

    /** Decides by these. */
    public Sending(Books books, Ways ways, Planning planning, Reading reading, Clock clock) {
        this.books = books;
        this.persons = ways.persons;
        this.planning = planning;
        this.reading = reading;
        this.clock = clock;
        this.endings = new Endings(books.notices, clock);
        this.patience = new Patience(books.tellings, books.rules, ways.addresses, clock);
        this.doorstep = new Doorstep(ways, books);
        this.digest = new Digest(books.tellings, ways.threads, planning, reading.links());
    }

    /** What is to be done about that notice now. */
    Step begin(long noticeId) {
        var notice = books.notices.find(noticeId).orElse(null);
        if (notice == null) return new Step.Ended();
        return switch (notice.state()) {
            case DUE -> leave(notice);
            case SENDING, FAILED -> resume(notice);
            case PLANNED, LATE, LOST, TOLD, BATCHED, EXCLUDED, OPTED_OUT, UNREACHABLE, CANCELLED ->
                    new Step.Ended();
        };
    }

    /** What was begun is carried on by one caller; a mail never is. */
    private Step resume(Notice notice) {
        var begun = notice.begunAt() == null ? clock.instant() : notice.begunAt();
        if (notice.state() == NoticeState.SENDING) {
            var isMail = notice.letter().target() instanceof Target.ByMail;
            var until = begun.plus(isMail ? MAIL_WAIT : HELD);
            if (until.isAfter(clock.instant()))
                return new Step.Wait(
                        Duration.between(clock.instant(), until),
                        isMail ? "the mail server has it" : "another try is under way");
            if (isMail)
                return ended(notice, NoticeState.LOST, "no mail server said that it took it");
        }
        var fit = doorstep.fits(notice);
        var mine = notice.sending(notice.letter(), clock.instant());
        if (fit == Step.Fit.GOOD) {
            var ids = persons.of(notice.leader()).ids();
            switch (books.notices.begin(List.of(mine), ids)) {
                case Begun.Ours() -> {}
                case Begun.Stale() -> {
                    return soon("it changed just now");
                }
                case Begun.Taken(var taken, var by) -> fit = Step.Fit.TOLD_BEFORE;
            }
        }
        if (fit != Step.Fit.GOOD && !turn(mine)) return soon("it changed just now");
        return new Step.Send(books.notices.find(notice.id()).orElseThrow(), true, fit);
    }

    private Step leave(Notice notice) {
        var telling = books.tellings.find(notice.tellingId()).orElseThrow();
        if (telling.state() != Telling.State.APPROVED) return notApproved(notice, telling);
        var person = doorstep.person(notice).orElse(null);
        if (person == null || Doorstep.isErased(person))
            return ended(notice, NoticeState.UNREACHABLE, "their name was erased");
        if (persons.isOptedOut(person))
            return ended(notice, NoticeState.OPTED_OUT, "they wish not to be written to");
        if (doorstep.isOutdated(notice, person)) {
            planning.fill(telling.id());
            return soon("it is planned anew");
        }
        var others =
                books.notices.ofHandles(person.ids(), NEWEST).stream()
                        .filter(other -> other.id() != notice.id())
                        .toList();
        if (others.stream().anyMatch(other -> isLeftOut(other, notice)))
            return ended(notice, NoticeState.EXCLUDED, "they were left out under another name");
        var wait = patience.wait(notice, telling, person, others);
        if (wait.isPresent() && !isTold(notice, others)) return wait.get();
        if (!doorstep.isOpen(notice, person)) return another(notice, telling, person);
        return together(notice, telling, person, digest.due(notice, others));
    }

    /** Who tells the same to the same person settles it by the marks, whatever else waits. */
    private static boolean isTold(Notice notice, List<Notice> others) {
        return others.stream()
                .anyMatch(other -> Patience.isSameNews(notice, other) && !other.isUntouched());
    }

    private static boolean isLeftOut(Notice other, Notice notice) {
        return other.tellingId() == notice.tellingId() && other.state() == NoticeState.EXCLUDED;
    }

    /** Whoever holds a telling decides again about what did not leave. */
    private Step notApproved(Notice notice, Telling telling) {
        return switch (telling.state()) {
            case HELD -> ended(notice, NoticeState.PLANNED, "");
            case CANCELLED -> ended(notice, NoticeState.CANCELLED, "it does not hold any more");
            case CLOSED, APPROVED -> soon("the telling is being opened");
        };
    }

    private Step another(Notice notice, Telling telling, Person person) {
        var draft = planning.another(notice, telling, person, Set.of());
        if (draft.letter().target() == null) return ended(notice, draft.state(), draft.why());
        turn(notice.saying(draft.handles(), draft.voiceId(), draft.letter()));
        return soon("it takes another way");
    }

    private Step together(Notice notice, Telling telling, Person person, List<Notice> due) {
        var lead = digest.lead(notice, due);
        if (lead.id() != notice.id() && digest.mayGoWith(lead, notice, person) && mayWait(notice))
            return new Step.Wait(PLAN_WAIT, "it goes with notice " + lead.id());
        var clean = due.stream().filter(other -> leak(other, other.letter()).isEmpty()).toList();
        var parcel = digest.parcel(notice, telling, person, clean);
        var leak = leak(notice, parcel.own());
        if (leak.isPresent())
            return ended(
                    notice,
                    NoticeState.LATE,
                    "something stands in it that must not: " + leak.get());
        return mark(parcel, person);
    }

    /** Each part is read with what its own telling's people know and must not know. */
    private Optional<Leak.Kind> leak(Notice notice, Letter letter) {
        var text = reading.links().put(letter.text(), notice.id());
        return books.tellings.find(notice.tellingId()).stream()
                .flatMap(telling -> reading.leaks().in(text, notice, telling).stream())
                .map(Leak::kind)
                .findFirst();
    }

    private boolean mayWait(Notice notice) {
        var due = notice.dueAt();
        return due == null || due.plus(Patience.DAY).isAfter(clock.instant());
    }

    private Step mark(Digest.Parcel parcel, Person person) {
        var now = clock.instant();
        var lead = parcel.lead();
        var all = new ArrayList<Notice>();
        all.add(lead.sending(parcel.letter(), now));
        parcel.with().forEach(other -> all.add(other.within(lead.id(), now)));
        return switch (books.notices.begin(all, person.ids())) {
            case Begun.Ours() ->
                    new Step.Send(
                            books.notices.find(lead.id()).orElseThrow(), false, Step.Fit.GOOD);
            case Begun.Stale() -> soon("it changed just now");
            case Begun.Taken(var taken, var by) -> takenBy(taken, by);
        };
    }

    /** Of those that were to go together, this one was told before; the others are tried again. */
    private Step takenBy(long taken, long by) {
        var notice = books.notices.find(taken);
        if (notice.isPresent() && notice.get().state() == NoticeState.DUE)
            turn(notice.get().within(by, clock.instant()));
        return new Step.Wait(Duration.ZERO, "one of them was told before");
    }

    /** Surely nothing of it left, and nothing ever will on that way. */
    Step refused(Notice notice, String why) {
        var telling = books.tellings.find(notice.tellingId()).orElseThrow();
        var person = doorstep.person(notice).orElse(null);
        if (person == null) return ended(notice, NoticeState.UNREACHABLE, why);
        endings.apart(notice.id());
        var draft = planning.another(notice, telling, person, tried(notice));
        if (draft.letter().target() == null)
            endings.settle(
                    notice.id(), now -> now.in(NoticeState.UNREACHABLE, why, clock.instant()));
        else
            endings.settle(
                    notice.id(),
                    now ->
                            now.saying(draft.handles(), draft.voiceId(), draft.letter())
                                    .due(clock.instant()));
        return new Step.Ended();
    }

    /** The way that was taken, and all that come before it. */
    private static Set<Route> tried(Notice notice) {
        var target = notice.letter().target();
        return target == null
                ? EnumSet.allOf(Route.class)
                : EnumSet.range(Route.THREAD, target.route());
    }

    private Step ended(Notice notice, NoticeState state, String why) {
        var at = state.isEnd() ? clock.instant() : null;
        return turn(notice.in(state, why, at)) ? new Step.Ended() : soon("it changed just now");
    }

    private static Step soon(String why) {
        return new Step.Wait(PLAN_WAIT, why);
    }

    private boolean turn(Notice now) {
        return books.notices.turn(now);
    }
}
