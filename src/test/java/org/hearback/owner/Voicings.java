package org.hearback.owner;

import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.customer.FakeCustomerFile;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Posts;
import org.hearback.loop.Change;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Hearing;
import org.hearback.loop.Loop;
import org.hearback.person.Evidence;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.standing.FakeStandingBook;
import org.hearback.standing.Standing;
import org.hearback.voice.FakeChangeFinder;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Voices for changes of project APP on books in memory, and an owner who looks at them. */
final class Voicings {
    static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    static final long PROJECT = Changes.PRODUCT.projectId();

    final TestClock clock = new TestClock(NOW);
    final FakeFactLog facts = new FakeFactLog();
    final FakeAccess access = FakeAccess.customer().telling(PROJECT);
    final FakeVoiceBook voices = new FakeVoiceBook(facts);
    final FakeLoopBook loops = new FakeLoopBook(facts);
    final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    final FakePostBook posts = new FakePostBook(facts);
    final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    final FakeLinkBook links = new FakeLinkBook(facts.transactions());
    final FakeStandingBook standings = new FakeStandingBook(facts.transactions());
    final FakeChangeDesk desk = new FakeChangeDesk();
    final FakeChangeFinder finder = new FakeChangeFinder();
    final FakeCustomerFile customers = new FakeCustomerFile(access);
    final People people = new People(posts, handles, links, standings);
    final Speakers speakers =
            new Speakers(posts, handles, channels, new Askers(posts, new FakeReporters(), handles));
    final Hearing hearing = new Hearing(voices, desk, new FakeLoopRulesBook(), speakers);
    final OwnerService service =
            new OwnerService(
                    new OwnerService.Books(voices, loops, channels, hearing, speakers),
                    people,
                    new OwnerService.Jira(desk, finder, customers, access),
                    clock);

    /** A change that the owner may see. */
    Change change(Changes changes) {
        var change = changes.build();
        desk.put(change);
        finder.put(change.ref().issueId(), change.ref().key(), change.summary());
        return change;
    }

    /** Somebody on the fediverse. */
    HandleId citizen(String name) {
        return handles.meet(Handles.handle(name)).id();
    }

    /** Somebody whom that many follow. */
    HandleId citizen(String name, int followers) {
        var about = new Handle.About(followers, List.<URI>of(), null);
        var it = Handles.handle(name);
        return handles.meet(
                        new Handle(
                                it.network(),
                                it.stableId(),
                                it.name(),
                                it.displayName(),
                                it.profile(),
                                about))
                .id();
    }

    /** A customer of the portal. */
    HandleId customer(String userKey) {
        return handles.meet(Handle.ofCustomer(userKey)).id();
    }

    void same(HandleId one, HandleId other) {
        links.add(one, other, Evidence.VERIFIED, "claim", NOW, "");
    }

    void superUser(HandleId handle) {
        standings.put(new Standing(handle, 20, 12, 9, 30, null, true, NOW));
    }

    /** Links the voice and has its loop opened. */
    Voice link(Voices voice) {
        var linked = voices.link(voice.build()).orElseThrow();
        loops.open(linked.change(), PROJECT, linked.words().heardAt());
        return linked;
    }

    /** The request came from that channel, with a post of each of these. */
    void from(int channel, String name, long issueId, HandleId... authors) {
        if (channels.all().stream().noneMatch(it -> it.id().value() == channel))
            channels.put(Channels.aChannel().withId(channel).named(name).build());
        post(channel, issueId, "p" + issueId, null);
        for (var author : authors)
            post(channel, issueId, "p" + issueId + "by" + author.value(), author);
    }

    private void post(int channel, long issueId, String id, @Nullable HandleId author) {
        var kept = KeptPost.received(Posts.aPost().onChannel(channel).withId(id).build(), NOW);
        posts.put(
                (author == null ? kept : kept.by(author))
                        .on(new RequestRef(issueId, "SUP-" + issueId))
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
    }

    /** The loop is stored like that. */
    void turn(Loop loop) {
        loops.turn(loop);
    }
}
