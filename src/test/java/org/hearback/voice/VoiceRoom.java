package org.hearback.voice;

import org.hearback.channel.Channels;
import org.hearback.channel.Desk;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.ReporterPolicy;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.person.FakeHandleBook;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;

/** The room voice on books in memory. */
final class VoiceRoom {
    final TestClock clock = new TestClock(Voices.LINKED_AT);
    final FakeFactLog facts = new FakeFactLog();
    final FakePostBook posts = new FakePostBook(facts);
    final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    final FakeReporters reporters = new FakeReporters();
    final FakeVoiceBook voices = new FakeVoiceBook(facts);
    final FakeChangeLinks links = new FakeChangeLinks();
    final FakeChangeFinder finder = new FakeChangeFinder();
    final Askers askers = new Askers(posts, reporters, handles);
    final Speakers speakers = new Speakers(posts, handles, channels, askers);
    final Sources sources = new Sources(posts, reporters, askers, speakers);
    final VoiceService service = service(voices);
    final HandMade byHand = new HandMade(voices, links, sources, facts, clock);

    private int handled;

    /** The service on another book. */
    VoiceService service(VoiceBook book) {
        return new VoiceService(book, sources, links, finder, clock);
    }

    /** Somebody's post opens or continues the request. */
    HandleId post(InboundPost post, long request) {
        var author = handles.meet(post.author()).id();
        posts.put(
                KeptPost.received(post, Posts.POSTED_AT)
                        .by(author)
                        .ended(PostState.OPENED, Reason.ADDRESSED, "")
                        .on(new RequestRef(request, "SUP-" + request)));
        return author;
    }

    /** Somebody's post is listened to. */
    HandleId listen(InboundPost post) {
        var author = handles.meet(post.author()).id();
        posts.put(
                KeptPost.received(post, Posts.POSTED_AT)
                        .by(author)
                        .ended(PostState.LISTENED, Reason.NONE, ""));
        return author;
    }

    /** A channel opens requests under the name of that user. */
    void channelOf(String userKey) {
        var desk = new Desk(10_000, 25, userKey, ReporterPolicy.CHANNEL_USER);
        channels.add(Channels.aChannel().withDesk(desk).draft(), clock.instant());
    }

    /** What was told about links and not handled yet is handled. */
    void handleLinks() {
        var told = facts.facts(LinkTouched.class);
        for (var fact : told.subList(handled, told.size())) byHand.handle(new FactId(1), fact);
        handled = told.size();
    }
}
