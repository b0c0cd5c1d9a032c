package org.hearback.adapter.rest;

import org.hearback.adapter.page.EnglishTexts;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.ChannelService;
import org.hearback.channel.FakeDirectory;
import org.hearback.channel.FakeHealthBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Hearing;
import org.hearback.loop.Judging;
import org.hearback.loop.LoopService;
import org.hearback.loop.Loops;
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
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.plan.Contributors;
import org.hearback.plan.Leaks;
import org.hearback.plan.NoticeService;
import org.hearback.plan.TellingService;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.voice.FakeChangeFinder;
import org.hearback.voice.FakeChangeLinks;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Source;
import org.hearback.voice.Sources;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceService;
import org.hearback.voice.Voices;
import org.hearback.wording.Occasion;

import java.util.List;
import java.util.Set;

/** The rooms behind the doors for voices, on fakes, with change APP-9 that all may see. */
final class TestVoices {
    static final long PROJECT = 10_100;
    static final String HEARD = "heard";

    final FakeVoiceBook voices;
    final FakeLoopBook loops;
    final FakeTellingBook tellings;
    final FakeNoticeBook notices;
    final FakeChangeFinder finder = new FakeChangeFinder();
    final FakeChangeLinks links = new FakeChangeLinks();
    private final TestRooms rooms;
    private final FakeHandleBook handles;
    private final FakeReporters reporters = new FakeReporters();
    private final Speakers speakers;
    private final Askers askers;
    private final Hearing hearing;
    private final FakeChangeDesk desk = new FakeChangeDesk();
    private final FakeLoopRulesBook rules = new FakeLoopRulesBook();

    TestVoices(TestRooms rooms) {
        this.rooms = rooms;
        voices = new FakeVoiceBook(rooms.facts);
        loops = new FakeLoopBook(rooms.facts);
        tellings = new FakeTellingBook(rooms.facts);
        notices = new FakeNoticeBook(rooms.facts);
        handles = new FakeHandleBook(rooms.facts.transactions());
        askers = new Askers(rooms.posts, reporters, handles);
        speakers = new Speakers(rooms.posts, handles, rooms.channels, askers);
        hearing = new Hearing(voices, desk, rules, speakers);
        finder.put(Voices.CHANGE.issueId(), Voices.CHANGE.key(), "Export hangs");
    }

    RequestVoicesResource requests() {
        return new RequestVoicesResource(service(), late(), new EnglishTexts(), rooms.access);
    }

    PostVoicesResource posts() {
        var kinds = List.<ChannelKind>of(rooms.kind);
        var channels =
                new ChannelService(
                        rooms.channels,
                        new FakeHealthBook(),
                        new FakeDirectory(),
                        kinds,
                        rooms.clock);
        return new PostVoicesResource(
                service(), channels, late(), new EnglishTexts(), rooms.access);
    }

    /** The request asks for the change. */
    Voice linked() {
        var request = new RequestRef(TestRooms.ISSUE, "SUP-1");
        return linked(Voices.aVoice(), new Source.OfRequest(request));
    }

    /** The post that is listened to asks for it. */
    Voice linkedPost() {
        return linked(Voices.aVoice(), new Source.OfPost(new PostKey(new ChannelId(1), HEARD)));
    }

    private Voice linked(Voices voice, Source source) {
        var made =
                switch (source) {
                    case Source.OfRequest(var request) -> voice.in(request.issueId());
                    case Source.OfPost(var post) -> voice.in(post);
                };
        var linked = voices.link(made.build()).orElseThrow();
        loops.open(linked.change(), PROJECT, linked.words().heardAt());
        return linked;
    }

    /** It came after the others were told. */
    Notice late(Voice voice) {
        var speaker = voice.speaker();
        if (speaker == null) throw new IllegalArgumentException("nobody speaks");
        var loop = loops.current(voice.change().issueId()).orElseThrow();
        var words = new Telling.Words("", "", "3.2");
        var held =
                tellings.open(new TellingBook.Draft(loop, Occasion.SHIPPED, words, TestRooms.NOW));
        tellings.turn(held.in(Telling.State.APPROVED, null));
        var letter =
                new Notice.Letter(
                        new Notice.Target.UnderPost(new PostKey(new ChannelId(1), "p")),
                        "en",
                        "",
                        "It is there. {out}",
                        false);
        var draft =
                new NoticeBook.Draft(
                        speaker, Set.of(speaker), voice.id(), letter, NoticeState.LATE, "");
        notices.plan(held, List.of(draft), TestRooms.NOW);
        return notices.ofTelling(held.id(), 0, 10).getFirst();
    }

    private VoiceService service() {
        var sources = new Sources(rooms.posts, reporters, askers, speakers);
        return new VoiceService(voices, sources, links, finder, rooms.clock);
    }

    private LateVoices late() {
        var judging =
                new Judging(loops, rules, desk, hearing, (loop, outcome) -> false, rooms.clock);
        var service =
                new LoopService(
                        loops, rules, desk, hearing, new Loops(loops, judging), rooms.clock);
        return new LateVoices(service, noticeService(), new EnglishTexts(), rooms.access);
    }

    private NoticeService noticeService() {
        var addresses = new FakeAddressBook();
        var contributors =
                new Contributors(
                        hearing,
                        notices,
                        tellings,
                        addresses,
                        handles,
                        new FakeLinkBook(rooms.facts.transactions()));
        var reading =
                new TellingService.Reading(
                        new Leaks(contributors, addresses, handles, rooms.clock),
                        new Links(new FakeSeals(), addresses));
        return new NoticeService(
                new NoticeService.Books(tellings, notices, voices), reading, rooms.clock);
    }
}
