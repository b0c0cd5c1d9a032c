package org.hearback.plan;

import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopRulesBook;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Crowd.Contributor;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Templates;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the notices of a telling in line with who is to be told now: each person has one, nobody
 * has two, and whoever left has none. What left already is never touched; who comes to a telling
 * that was approved waits for an owner's decision. A second call changes nothing. Thread-safe.
 */
public final class Planning {
    private static final int PAGE = 500;

    /** How often a telling may change under our hands before a later try has to do it. */
    private static final int MOST_ROUNDS = 3;

    private final Books books;
    private final Contributors contributors;
    private final Leaks leaks;
    private final Drafting drafting;
    private final Clock clock;

    /** What it reads and writes. */
    public record Books(
            TellingBook tellings,
            NoticeBook notices,
            LoopBook loops,
            LoopRulesBook rules,
            VoiceBook voices,
            ChangeDesk changes) {}

    /** The ways to people. */
    public record Ways(
            PersonGraph persons, PostBook posts, ThreadWays threads, AddressBook addresses) {}

    /** What is said to them. */
    public record Words(Templates templates, ShippedWords shipped, Links links) {}

    /** A planner on these. */
    public Planning(
            Books books,
            Contributors contributors,
            Leaks leaks,
            Ways ways,
            Words words,
            Clock clock) {
        this.books = books;
        this.contributors = contributors;
        this.leaks = leaks;
        this.drafting =
                new Drafting(
                        new Policy(ways.persons, ways.posts, ways.threads, ways.addresses),
                        new Letters(words.templates, words.shipped, words.links, books.voices),
                        books.changes);
        this.clock = clock;
    }

    /**
     * Plans the telling anew. For ten thousand people some seconds.
     *
     * @return whether it came to an end; where others changed it all the time it did not, and
     *     another call goes on
     */
    public boolean fill(long tellingId) {
        return fill(tellingId, false);
    }

    /** As {@link #fill}, and every text is written anew that is not approved, nor by hand. */
    public boolean rewrite(long tellingId) {
        return fill(tellingId, true);
    }

    private boolean fill(long tellingId, boolean writes) {
        for (var tries = 0; tries < MOST_ROUNDS; tries++) {
            var telling = books.tellings.find(tellingId).orElse(null);
            if (telling == null || telling.state() == Telling.State.CANCELLED) return true;
            if (telling.occasion() == Occasion.FIX_CHECK) return true;
            var round = new Round(telling, writes, books, contributors, drafting, clock);
            if (round.isDone() && isAsItWas(telling)) return true;
        }
        return false;
    }

    /** Whether nobody approved, held or cancelled it meanwhile. */
    private boolean isAsItWas(Telling telling) {
        return books.tellings
                .find(telling.id())
                .filter(now -> now.state() == telling.state())
                .isPresent();
    }

    /**
     * Asks those who were told whether it helped, where they were told; who was asked before is
     * not. Nothing waits for an approval: the telling that they were told by was approved.
     *
     * @param told notices of one loop
     * @return how many are asked now
     */
    public int ask(List<Notice> told) {
        var there =
                told.stream()
                        .filter(notice -> Contributors.wentOut(notice, books.notices))
                        .filter(notice -> notice.voiceId() != 0 || !isInside(notice))
                        .toList();
        if (there.isEmpty()) return 0;
        var loop = books.loops.find(there.getFirst().loopId());
        if (loop.isEmpty()) return 0;
        var words =
                books.tellings
                        .find(there.getFirst().tellingId())
                        .map(Telling::words)
                        .orElse(new Telling.Words("", "", ""));
        var now = clock.instant();
        var draft = new TellingBook.Draft(loop.get(), Occasion.FIX_CHECK, words, now);
        var telling = books.tellings.open(draft);
        approve(telling.id());
        var asked = there.stream().map(Planning::anew).toList();
        var added =
                books.notices.plan(
                        telling, drafting.of(asked, drafting.scene(telling, 0), Set.of()), now);
        // Meanwhile it may have been closed, as one for which nobody waited.
        approve(telling.id());
        while (books.notices.release(telling.id(), PAGE, now) == PAGE) {}
        return added;
    }

    /**
     * Unless it was taken back. Stored also where it is approved already: who is about to close it
     * has to look again.
     */
    private void approve(long tellingId) {
        while (true) {
            var telling = books.tellings.find(tellingId).orElseThrow();
            if (telling.state() == Telling.State.CANCELLED) return;
            if (books.tellings.turn(telling.in(Telling.State.APPROVED, null))) return;
        }
    }

    private static boolean isInside(Notice notice) {
        return notice.letter().target() instanceof Notice.Target.Inside;
    }

    private static Contributor anew(Notice told) {
        return new Contributor(told.leader(), told.handles(), List.of(), told, false);
    }

    /**
     * Another way to the notice's person, as they are now.
     *
     * @param without routes that were tried in vain
     * @return with a target, or with the state and the reason why there is none
     */
    public NoticeBook.Draft another(
            Notice notice, Telling telling, Person person, Set<Route> without) {
        var known = leaks.of(telling).said();
        var said =
                person.ids().stream()
                        .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                        .filter(one -> one.voiceId() == 0 || stands(one.voiceId()))
                        .toList();
        var house = isInside(notice) && notice.voiceId() == 0;
        var before = isAgain(telling) ? notice : null;
        var speaking = new LinkedHashSet<HandleId>();
        said.forEach(one -> speaking.add(one.by()));
        if (speaking.isEmpty() || before != null) speaking.addAll(notice.handles());
        var who =
                new Contributor(
                        person.leader(),
                        speaking,
                        before == null ? said : List.of(),
                        before,
                        house);
        var scene = drafting.scene(telling, leaks.of(telling).count());
        return drafting.of(List.of(who), scene, without).getFirst();
    }

    private static boolean isAgain(Telling telling) {
        return telling.occasion() == Occasion.REVERTED || telling.occasion() == Occasion.FIX_CHECK;
    }

    private boolean stands(long voiceId) {
        return books.voices.find(voiceId).filter(voice -> voice.stands()).isPresent();
    }
}
