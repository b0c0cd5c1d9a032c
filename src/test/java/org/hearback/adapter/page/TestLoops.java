package org.hearback.adapter.page;

import org.hearback.loop.Change;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Hearing;
import org.hearback.owner.FakeProjectFile;
import org.hearback.owner.OwnerService;
import org.hearback.owner.People;
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

/** The changes behind the pages, on fakes: project APP, and who asks for what. */
final class TestLoops {
    static final long PROJECT = Changes.PRODUCT.projectId();
    static final long CHANGE = Voices.CHANGE.issueId();

    final FakeVoiceBook voices;
    final FakeLoopBook loops;
    final FakeLoopRulesBook rules = new FakeLoopRulesBook();
    final FakeChangeDesk desk = new FakeChangeDesk();
    final FakeChangeFinder finder = new FakeChangeFinder();
    final FakeChangeLinks links = new FakeChangeLinks();
    final FakeReporters reporters = new FakeReporters();
    final LoopServices services;

    TestLoops(TestPages pages) {
        voices = new FakeVoiceBook(pages.facts);
        loops = new FakeLoopBook(pages.facts);
        var people = pages.people;
        var askers = new Askers(pages.posts, reporters, people.handles);
        var speakers = new Speakers(pages.posts, people.handles, pages.channels, askers);
        var hearing = new Hearing(voices, desk, rules, speakers);
        var sources = new Sources(pages.posts, reporters, askers, speakers);
        var standings = new FakeStandingBook(pages.facts.transactions());
        services =
                new LoopServices(
                        new OwnerService(
                                new OwnerService.Books(
                                        voices, loops, pages.channels, hearing, speakers),
                                new People(pages.posts, people.handles, people.links, standings),
                                new OwnerService.Jira(desk, finder, people.file, pages.access),
                                pages.clock),
                        new FakeProjectFile(),
                        new VoiceService(voices, sources, links, finder, pages.clock));
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
}
