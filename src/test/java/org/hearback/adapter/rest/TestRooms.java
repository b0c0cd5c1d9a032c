package org.hearback.adapter.rest;

import org.hearback.adapter.page.EnglishTexts;
import org.hearback.answer.FakeComments;
import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.ChannelService;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeDirectory;
import org.hearback.channel.FakeHealthBook;
import org.hearback.channel.FakeKind;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.DeliveryService;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.FakeOutbox;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.FakeEndorsementBook;
import org.hearback.listen.FakePushBook;
import org.hearback.listen.Posts;
import org.hearback.listen.PushService;
import org.hearback.listen.PushedFeed;
import org.hearback.request.AttentionService;
import org.hearback.request.OriginService;

import java.time.Instant;
import java.util.List;

/** The rooms behind the doors, on fakes, with one request that came from a channel. */
final class TestRooms {
    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    static final long ISSUE = 10_001;

    final TestClock clock = new TestClock(NOW);
    final FakeAccess access = FakeAccess.anonymous();
    final FakeFactLog facts = new FakeFactLog();
    final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    final FakePostBook posts = new FakePostBook(facts);
    final FakeKind kind = new FakeKind("mastodon");
    final FakeCarrier carrier = new FakeCarrier("mastodon");

    TestRooms() {
        channels.put(Channels.aChannel().named("Acme").build());
        posts.put(
                KeptPost.received(Posts.aPost().build(), NOW)
                        .on(new RequestRef(ISSUE, "SUP-1"))
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
    }

    /** The same rooms with people in them. */
    TestPeople people() {
        return new TestPeople(this);
    }

    /** A post that became no request. */
    void listened(String id) {
        posts.put(
                KeptPost.received(Posts.aPost().withId(id).build(), NOW)
                        .ended(PostState.LISTENED, Reason.NOT_ADDRESSED, ""));
    }

    KeptPost refused(String id) {
        var post =
                KeptPost.received(Posts.aPost().withId(id).build(), NOW)
                        .ended(PostState.NEEDS_ATTENTION, Reason.DESK_REFUSED, "Archived.");
        posts.put(post);
        return post;
    }

    WebhookResource webhook(PushedFeed feed, DoorLimit limit) {
        var health = new FakeHealthBook(facts.transactions());
        var books =
                new PushService.Books(
                        posts,
                        new FakeEndorsementBook(facts),
                        new FakePushBook(facts.transactions()));
        return new WebhookResource(
                new PushService(channels, health, books, List.of(feed), clock), limit);
    }

    OriginResource origin() {
        return new OriginResource(new OriginService(posts, channels), access);
    }

    ReplyLimitResource replyLimit() {
        var planner =
                new ReplyPlanner(
                        new FakeOutbox(facts.transactions()),
                        new FakeComments(),
                        new ReplyPlanner.Sources(posts, channels, new Carriers(List.of(carrier))),
                        () -> "mark",
                        clock);
        return new ReplyLimitResource(
                new OriginService(posts, channels),
                new DeliveryService(new FakeOutbox(facts.transactions()), planner),
                access);
    }

    AttentionResource attention() {
        return new AttentionResource(
                new AttentionService(posts, facts, facts.transactions()), access);
    }

    ChannelTestResource channelTest() {
        var kinds = List.<ChannelKind>of(kind);
        var desks = new FakeDirectory();
        return new ChannelTestResource(
                new ChannelService(channels, new FakeHealthBook(), desks, kinds, clock),
                new ChannelForm(desks, kinds),
                new EnglishTexts(),
                access);
    }
}
