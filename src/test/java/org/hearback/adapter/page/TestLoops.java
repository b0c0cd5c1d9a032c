package org.hearback.adapter.page;

import org.hearback.certificate.CertificateService;
import org.hearback.certificate.Certificates;
import org.hearback.fixcheck.FakeFixAnswerBook;
import org.hearback.fixcheck.FixCheckService;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.loop.Change;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Hearing;
import org.hearback.loop.Judging;
import org.hearback.loop.LoopService;
import org.hearback.loop.Loops;
import org.hearback.loop.Tidings;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.FakeNoticeBook;
import org.hearback.notice.FakeSeals;
import org.hearback.notice.FakeTellingBook;
import org.hearback.notice.FakeThreadWays;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.owner.FakeProjectFile;
import org.hearback.owner.OwnerService;
import org.hearback.owner.People;
import org.hearback.plan.Contributors;
import org.hearback.plan.Leaks;
import org.hearback.plan.NoticeService;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.standing.FakeStandingBook;
import org.hearback.voice.FakeChangeFinder;
import org.hearback.voice.FakeChangeLinks;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Sources;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceService;
import org.hearback.voice.Voices;
import org.hearback.wording.FakeTemplateBook;
import org.hearback.wording.Occasion;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.TemplateService;
import org.hearback.wording.Templates;

import java.util.List;
import java.util.Set;

/**
 * The changes behind the pages, on fakes: project APP, who asks for what, and what they are told.
 */
final class TestLoops {
    static final long PROJECT = Changes.PRODUCT.projectId();
    static final long CHANGE = Voices.CHANGE.issueId();

    final FakeVoiceBook voices;
    final FakeLoopBook loops;
    final FakeTellingBook tellings;
    final FakeNoticeBook notices;
    final FakeFixAnswerBook answers;
    final FakeTemplateBook templates = new FakeTemplateBook();
    final FakeLoopRulesBook rules = new FakeLoopRulesBook();
    final FakeChangeDesk desk = new FakeChangeDesk();
    final FakeChangeFinder finder = new FakeChangeFinder();
    final FakeChangeLinks links = new FakeChangeLinks();
    final FakeReporters reporters = new FakeReporters();
    final FakeAddressBook addresses = new FakeAddressBook();
    final FakeThreadWays ways = new FakeThreadWays();
    final LoopServices services;
    private final TestPages pages;

    TestLoops(TestPages pages) {
        this.pages = pages;
        voices = new FakeVoiceBook(pages.facts);
        loops = new FakeLoopBook(pages.facts);
        tellings = new FakeTellingBook(pages.facts);
        notices = new FakeNoticeBook(pages.facts);
        answers = new FakeFixAnswerBook(pages.facts);
        var people = pages.people;
        var askers = new Askers(pages.posts, reporters, people.handles);
        var speakers = new Speakers(pages.posts, people.handles, pages.channels, askers);
        var hearing = new Hearing(voices, desk, rules, speakers);
        services =
                new LoopServices(
                        owner(hearing, speakers),
                        new FakeProjectFile(),
                        new VoiceService(
                                voices,
                                new Sources(pages.posts, reporters, askers, speakers),
                                links,
                                finder,
                                pages.clock),
                        loopService(hearing),
                        tellingService(hearing),
                        noticeService(hearing),
                        new TemplateService(templates, new ShippedWords()),
                        new CertificateService(
                                tellings, new Certificates(notices, rules, contributors(hearing))),
                        new FixCheckService(
                                new Links(new FakeSeals(), addresses),
                                new FixCheckService.Books(notices, tellings, voices, answers),
                                desk,
                                pages.clock));
    }

    private OwnerService owner(Hearing hearing, Speakers speakers) {
        var people = pages.people;
        var standings = new FakeStandingBook(pages.facts.transactions());
        return new OwnerService(
                new OwnerService.Books(voices, loops, pages.channels, hearing, speakers),
                new People(pages.posts, people.handles, people.links, standings),
                new OwnerService.Jira(desk, finder, people.file, pages.access),
                pages.clock);
    }

    private LoopService loopService(Hearing hearing) {
        Tidings nobodyKnows = (loop, outcome) -> false;
        var judging = new Judging(loops, rules, desk, hearing, nobodyKnows, pages.clock);
        return new LoopService(loops, rules, desk, hearing, new Loops(loops, judging), pages.clock);
    }

    private TellingService tellingService(Hearing hearing) {
        var contributors = contributors(hearing);
        var reading = reading(contributors);
        var planning =
                new Planning(
                        new Planning.Books(tellings, notices, loops, rules, voices, desk),
                        contributors,
                        reading.leaks(),
                        new Planning.Ways(pages.people.graph, pages.posts, ways, addresses),
                        new Planning.Words(
                                new Templates(templates, new ShippedWords()),
                                new ShippedWords(),
                                reading.links()),
                        pages.clock);
        return new TellingService(
                new TellingService.Books(tellings, notices, rules),
                planning,
                contributors,
                reading,
                ways,
                pages.clock);
    }

    private NoticeService noticeService(Hearing hearing) {
        return new NoticeService(
                new NoticeService.Books(tellings, notices, voices),
                reading(contributors(hearing)),
                pages.clock);
    }

    private Contributors contributors(Hearing hearing) {
        var people = pages.people;
        return new Contributors(
                hearing, notices, tellings, addresses, people.handles, people.links);
    }

    private TellingService.Reading reading(Contributors contributors) {
        return new TellingService.Reading(
                new Leaks(contributors, addresses, pages.people.handles, pages.clock),
                new Links(new FakeSeals(), addresses));
    }

    /** A change that everybody may see. */
    Change change(Changes changes) {
        var change = changes.build();
        desk.put(change);
        finder.put(change.ref().issueId(), change.ref().key(), change.summary());
        return change;
    }

    /** Links the voice and has its loop opened. */
    Voice link(Voices voice) {
        var linked = voices.link(voice.build()).orElseThrow();
        loops.open(linked.change(), PROJECT, linked.words().heardAt());
        return linked;
    }

    /** What shipped in 3.2 is to be told to those who ask for {@link #CHANGE}. */
    Telling shipped() {
        return telling(Occasion.SHIPPED);
    }

    /** It is to be told on that occasion. */
    Telling telling(Occasion occasion) {
        var loop = loops.open(Voices.CHANGE, PROJECT, Voices.HEARD_AT);
        return tellings.open(
                new TellingBook.Draft(
                        loop, occasion, new Telling.Words("", "", "3.2"), TestPages.NOW));
    }

    /** That person is to be told so; the text gets its way out. */
    long notice(Telling telling, HandleId leader, long voice, String text) {
        return notice(telling, leader, voice, text, NoticeState.PLANNED);
    }

    /** The same in that state. */
    long notice(Telling telling, HandleId leader, long voice, String text, NoticeState state) {
        var post = new PostKey(new ChannelId(1), "p" + leader.value());
        var letter =
                new Notice.Letter(
                        new Notice.Target.UnderPost(post), "en", "", text + " {out}", false);
        notices.plan(
                telling,
                List.of(new NoticeBook.Draft(leader, Set.of(leader), voice, letter, state, "")),
                TestPages.NOW);
        return notices.ofTelling(telling.id(), 0, 100_000).getLast().id();
    }
}
