package org.hearback.adapter.page;

import org.hearback.fixcheck.FakeFixAnswerBook;
import org.hearback.fixcheck.FixCheckService;
import org.hearback.influence.InfluenceService;
import org.hearback.influence.OutService;
import org.hearback.kernel.HandleId;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
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
import org.hearback.voice.Voices;
import org.hearback.wording.Occasion;
import org.hearback.wording.ShippedWords;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** Mara asked for dark mode and was told, with all rooms on fakes. */
final class ToldStory {
    private static final long CHANGE = 20_009;

    final TestPages pages = new TestPages();
    final People people;
    final FakeVoiceBook voices;
    final FakeFixAnswerBook answers;
    final FakeChangeDesk changes = new FakeChangeDesk();
    final Links links = new Links(new FakeSeals(), new FakeAddressBook());
    private final FakeLoopBook loops;
    private final FakeTellingBook tellings;
    private final FakeNoticeBook notices;

    ToldStory(People people) {
        this.people = people;
        voices = new FakeVoiceBook(people.facts);
        answers = new FakeFixAnswerBook(people.facts);
        loops = new FakeLoopBook(people.facts);
        tellings = new FakeTellingBook(people.facts);
        notices = new FakeNoticeBook(people.facts);
        changes.put(Changes.aChange(CHANGE).releasedIn(1, "3.2").build());
    }

    /** Asks for dark mode. */
    void asks(HandleId who) {
        var draft = Voices.aVoice().askingFor(CHANGE).spokenBy(who).saying("dark mode please");
        voices.link(draft.build());
    }

    /** Tells somebody, in that language. */
    Notice tell(HandleId who, Occasion occasion, Notice.Target target, String language) {
        var text = "“Dark mode” came with Acme App 3.2. {answer} {out}";
        var letter = new Notice.Letter(target, language, "", text, false);
        var draft = new NoticeBook.Draft(who, Set.of(who), 0, letter, NoticeState.TOLD, "");
        var now = people.clock.instant();
        var loop = loops.open(Changes.aChange(CHANGE).build().ref(), 10_100, now);
        var words = new Telling.Words("Dark mode", "", "3.2");
        var telling = tellings.open(new TellingBook.Draft(loop, occasion, words, now));
        notices.plan(telling, List.of(draft), now);
        return notices.ofTelling(telling.id(), 0, 100).getLast();
    }

    ToldServices services() {
        return new ToldServices(
                new OutService(
                        links,
                        notices,
                        pages.posts,
                        new OutService.People(people.handles, people.persons)),
                people.wishing,
                new FixCheckService(
                        links,
                        new FixCheckService.Books(notices, tellings, voices, answers),
                        changes,
                        people.clock),
                influences(),
                new ShippedWords());
    }

    InfluenceService influences() {
        return new InfluenceService(
                new InfluenceService.Books(voices, loops, tellings, notices, answers),
                people.persons,
                changes,
                links);
    }

    /** The query of a link. */
    static String query(URI link) {
        return link.getQuery();
    }
}
