package org.hearback.fixcheck;

import org.hearback.channel.FakeChannelBook;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.TestClock;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Hearing;
import org.hearback.loop.Judging;
import org.hearback.loop.Loop;
import org.hearback.loop.Loops;
import org.hearback.loop.Outcome;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.FakeNoticeBook;
import org.hearback.notice.FakeSeals;
import org.hearback.notice.FakeTellingBook;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.notice.Tellings;
import org.hearback.person.FakeHandleBook;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Speakers;
import org.hearback.wording.Occasion;
import org.hearback.wording.ShippedWords;

import java.util.List;
import java.util.Set;

/** A change that shipped in 3.2 and was told, on books in memory. */
final class FixStory {
    static final long CHANGE = 20_009;

    final TestClock clock = new TestClock(Tellings.NOW);
    final FakeFactLog facts = new FakeFactLog();
    final FakeNoticeBook notices = new FakeNoticeBook(facts);
    final FakeTellingBook tellings = new FakeTellingBook(facts);
    final FakeLoopBook loops = new FakeLoopBook(facts);
    final FakeLoopRulesBook rules = new FakeLoopRulesBook();
    final FakeVoiceBook voices = new FakeVoiceBook(facts);
    final FakePostBook posts = new FakePostBook(facts);
    final FakeFixAnswerBook answers = new FakeFixAnswerBook(facts);
    final FakeChangeDesk changes = new FakeChangeDesk();
    final FakeFixDesk desk = new FakeFixDesk();
    final Links links = new Links(new FakeSeals(), new FakeAddressBook());

    FixStory() {
        changes.put(
                Changes.aChange(CHANGE)
                        .in(Changes.DONE)
                        .resolved(Changes.FIXED)
                        .releasedIn(1, "3.2")
                        .build());
    }

    /** The change's loop, which shipped. */
    Loop shipped() {
        return shipped(CHANGE, Changes.PRODUCT.projectId());
    }

    /** The loop of that change, which shipped. */
    Loop shipped(long changeId, long projectId) {
        var ref = Changes.aChange(changeId).build().ref();
        var loop = loops.open(ref, projectId, clock.instant());
        loops.turn(
                loop.with(
                        new Loop.Result(
                                Outcome.SHIPPED, "3.2", Set.of("version:1"), clock.instant())));
        return loops.find(loop.id()).orElseThrow();
    }

    /** Tells them on that occasion, now. */
    List<Notice> tell(Loop loop, Occasion occasion, NoticeBook.Draft... drafts) {
        var telling = telling(loop, occasion);
        notices.plan(telling, List.of(drafts), clock.instant());
        return notices.ofTelling(telling.id(), 0, 10_000);
    }

    /** Tells the person of that handle, now. */
    Notice tell(Loop loop, Occasion occasion, int leader) {
        return tell(loop, occasion, Tellings.draft(NoticeState.TOLD, leader)).stream()
                .filter(notice -> notice.leader().value() == leader)
                .findFirst()
                .orElseThrow();
    }

    /** What asks people of one loop: plans the question as told at once. */
    int ask(List<Notice> told) {
        var loop = loops.find(told.getFirst().loopId()).orElseThrow();
        var drafts = told.stream().map(FixStory::question).toList();
        return notices.plan(telling(loop, Occasion.FIX_CHECK), drafts, clock.instant());
    }

    private static NoticeBook.Draft question(Notice told) {
        return new NoticeBook.Draft(
                told.leader(), told.handles(), told.voiceId(), told.letter(), NoticeState.TOLD, "");
    }

    /** The question to the person of that handle. */
    Notice question(Loop loop, NoticeBook.Draft draft) {
        return tell(loop, Occasion.FIX_CHECK, draft).getLast();
    }

    FixAsking asking() {
        return new FixAsking(notices, tellings, loops, rules, this::ask, clock);
    }

    FixReopening reopening() {
        return new FixReopening(
                new FixReopening.Books(notices, loops, voices, posts),
                new Loops(loops, judging()),
                desk,
                new ShippedWords(),
                clock);
    }

    private Judging judging() {
        var handles = new FakeHandleBook(facts.transactions());
        var askers = new Askers(posts, new FakeReporters(), handles);
        var speakers = new Speakers(posts, handles, new FakeChannelBook(), askers);
        var hearing = new Hearing(voices, changes, rules, speakers);
        return new Judging(loops, rules, changes, hearing, (loop, outcome) -> true, clock);
    }

    FixCheckService service() {
        return new FixCheckService(
                links,
                new FixCheckService.Books(notices, tellings, voices, answers),
                changes,
                clock);
    }

    /** The seal in the link to the question of that notice. */
    String seal(Notice notice) {
        return links.answer(notice.id()).getQuery().replaceFirst(".*s=", "");
    }

    private Telling telling(Loop loop, Occasion occasion) {
        return tellings.open(
                new TellingBook.Draft(loop, occasion, Tellings.WORDS, clock.instant()));
    }
}
