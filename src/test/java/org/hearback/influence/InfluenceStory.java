package org.hearback.influence;

import org.hearback.fixcheck.FakeFixAnswerBook;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.HandleId;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.Loop;
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
import org.hearback.person.People;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** People who ask for changes and are told, on books in memory. */
final class InfluenceStory {
    static final long CHANGE = 20_009;

    final People people = new People();
    final FakeVoiceBook voices = new FakeVoiceBook(people.facts);
    final FakeLoopBook loops = new FakeLoopBook(people.facts);
    final FakeTellingBook tellings = new FakeTellingBook(people.facts);
    final FakeNoticeBook notices = new FakeNoticeBook(people.facts);
    final FakeFixAnswerBook answers = new FakeFixAnswerBook(people.facts);
    final FakePostBook posts = new FakePostBook(people.facts);
    final FakeChangeDesk changes = new FakeChangeDesk();
    final Links links = new Links(new FakeSeals(), new FakeAddressBook());
    final HandleId mara = people.handle("mara");

    InfluenceStory() {
        changes.put(Changes.aChange(CHANGE).releasedIn(1, "3.2").build());
    }

    /** Asks for the change, in those words. */
    Voice asks(HandleId who, long changeId, String words) {
        var draft = Voices.aVoice().askingFor(changeId).spokenBy(who).saying(words).build();
        return voices.link(draft).orElseThrow();
    }

    /** The loop of that change. */
    Loop loop(long changeId) {
        return loops.open(Changes.aChange(changeId).build().ref(), 10_100, people.clock.instant());
    }

    /** Tells somebody, now. */
    Notice tell(Loop loop, Occasion occasion, NoticeBook.Draft draft) {
        return tell(loop, occasion, new Telling.Words("Dark mode", "", "3.2"), draft);
    }

    /** Tells somebody, now, with these words of an owner. */
    Notice tell(Loop loop, Occasion occasion, Telling.Words words, NoticeBook.Draft draft) {
        var telling =
                tellings.open(new TellingBook.Draft(loop, occasion, words, people.clock.instant()));
        notices.plan(telling, List.of(draft), people.clock.instant());
        return notices.ofTelling(telling.id(), 0, 1_000).stream()
                .filter(notice -> notice.leader().equals(draft.leader()))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody is told. */
    static NoticeBook.Draft draft(
            HandleId who, NoticeState state, Notice.@Nullable Target target, String text) {
        var letter = new Notice.Letter(target, "de", "", text, false);
        return new NoticeBook.Draft(who, Set.of(who), 0, letter, state, "");
    }

    /** The loop goes another round, since it did not help. */
    void reopen(Loop loop) {
        var shipped =
                loop.with(
                        new Loop.Result(
                                Outcome.SHIPPED,
                                "3.2",
                                Set.of("version:1"),
                                people.clock.instant()));
        loops.turn(shipped);
        loops.reopen(loops.find(loop.id()).orElseThrow(), true, people.clock.instant());
    }

    InfluenceService service() {
        return new InfluenceService(
                new InfluenceService.Books(voices, loops, tellings, notices, answers),
                people.persons,
                changes,
                links);
    }

    OutService out() {
        return new OutService(
                links, notices, posts, new OutService.People(people.handles, people.persons));
    }
}
