package org.hearback.route;

import org.hearback.answer.FakeComments;
import org.hearback.answer.FakeReplyBook;
import org.hearback.answer.ReplyService;
import org.hearback.channel.Channel;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.FakeOutbox;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.Outbox;
import org.hearback.delivery.PartSender;
import org.hearback.delivery.PrivateLine;
import org.hearback.delivery.ReplyDelivery;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.delivery.ThanksDelivery;
import org.hearback.intake.ClaimCode;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.FakeThreadBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostMatching;
import org.hearback.intake.ThreadBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.InboundPost;
import org.hearback.person.CustomerLinks;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.HandleBook;
import org.hearback.person.LinkBook;
import org.hearback.person.PersonGraph;
import org.hearback.request.FakeDesk;
import org.hearback.request.FollowUpRule;
import org.hearback.request.RequestDesk;
import org.hearback.request.RequestOpening;
import org.hearback.thanks.FakeThanksBook;
import org.hearback.thanks.ThanksBook;
import org.hearback.work.FakeTaskBook;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * The whole route from a kept post to a carried answer, on stores and networks in memory, under a
 * clock of its own.
 */
final class Route {
    final TestClock clock = new TestClock(Channels.CREATED_AT.plusSeconds(7_200));
    final FakeTransactions transactions = new FakeTransactions();
    final FakeFactLog facts = new FakeFactLog(transactions);
    final FakeChannelBook channels = new FakeChannelBook(transactions);
    final FakeHandleBook handles = new FakeHandleBook(transactions);
    final FakeLinkBook links = new FakeLinkBook(transactions);
    final FakeWishBook wishes = new FakeWishBook(transactions);
    final FakePostBook posts = new FakePostBook(facts);
    final FakeThreadBook threads = new FakeThreadBook(transactions);
    final FakeOutbox outbox = new FakeOutbox(transactions);
    final FakeDesk desk = new FakeDesk(transactions);
    final FakeComments comments = new FakeComments(transactions, clock);
    final FakeCarrier network = new FakeCarrier("mastodon");
    final FakeReplyBook replyBook = new FakeReplyBook(facts);
    final ReplyService replies = new ReplyService(comments, posts, replyBook, clock);
    final FakeThanksBook thanks = new FakeThanksBook(facts);
    final Set<ClaimCode> codesOut = new HashSet<>();
    final FakeTaskBook tasks;
    final Channel channel;
    private final Mortality mortality;
    private final Worker worker;

    Route() {
        this(Channels.aChannel().build(), new Mortality());
    }

    Route(Channel channel) {
        this(channel, new Mortality());
    }

    Route(Mortality mortality) {
        this(Channels.aChannel().build(), mortality);
    }

    private Route(Channel channel, Mortality mortality) {
        this.channel = channels.put(channel);
        this.mortality = mortality;
        var handlers = handlers();
        Map<Class<? extends Fact>, List<String>> listeners = new HashMap<>();
        for (var handler : handlers)
            listeners
                    .computeIfAbsent(handler.listensTo(), type -> new ArrayList<>())
                    .add(handler.name());
        tasks = new FakeTaskBook(facts, listeners, clock);
        var threadsOfWorker = new Worker.Threads(Runnable::run, 1, RandomGenerator.getDefault());
        worker = new Worker(tasks, handlers, RetryPlan.DEFAULT, clock, threadsOfWorker);
    }

    private List<FactHandler<?>> handlers() {
        Clock now = clock;
        var marks = new AtomicInteger();
        var outbox = mortality.of(Outbox.class, this.outbox);
        var desk = mortality.of(RequestDesk.class, this.desk);
        var facts = mortality.of(FactLog.class, this.facts);
        var posts = mortality.of(PostBook.class, this.posts);
        var threads = mortality.of(ThreadBook.class, this.threads);
        var carriers = new Carriers(List.of(mortality.of(MessageCarrier.class, network)));
        var sources = new ReplyPlanner.Sources(posts, channels, carriers);
        var planner =
                new ReplyPlanner(
                        outbox, comments, sources, () -> "mark-" + marks.incrementAndGet(), now);
        var sender = new PartSender(outbox, posts, channels, carriers, now);
        var handles = mortality.of(HandleBook.class, this.handles);
        var links = mortality.of(LinkBook.class, this.links);
        var matchingBooks = new PostMatching.Books(posts, threads, this.outbox, codesOut::contains);
        var persons = new PersonGraph(handles, links, wishes);
        var authors = new PostMatching.Authors(handles, persons);
        var customers = new CustomerLinks(handles, links, persons, now);
        var openingBooks = new RequestOpening.Books(posts, threads, handles, customers, channels);
        return List.of(
                new PostMatching(matchingBooks, channels, authors, facts, transactions, now),
                new RequestOpening(
                        openingBooks, desk, FollowUpRule.DEFAULT, facts, transactions, now),
                new ReplyDelivery(planner, sender, outbox, comments, facts),
                thanksDelivery(outbox, posts, persons, sender));
    }

    private ThanksDelivery thanksDelivery(
            Outbox outbox, PostBook posts, PersonGraph persons, PartSender sender) {
        var thanks = mortality.of(ThanksBook.class, this.thanks);
        var books = new ThanksDelivery.Books(thanks, outbox, posts);
        return new ThanksDelivery(books, persons, line(), sender, clock);
    }

    /** The way to one person alone. */
    PrivateLine line() {
        var carriers = new Carriers(List.of(mortality.of(MessageCarrier.class, network)));
        return new PrivateLine(posts, channels, carriers, () -> "line-mark", clock);
    }

    /** The post comes in and all that can be done about it now is done. */
    KeptPost arrives(InboundPost post) {
        posts.keep(post, clock.instant());
        work();
        return kept(post.key().externalId());
    }

    /** Works until nothing is due. */
    void work() {
        worker.drain();
    }

    /** Takes back what a killed worker left, as if its lease were over, and works. */
    void takeBackAndWork() {
        clock.pass(Worker.LEASE.plusSeconds(1));
        worker.tidy();
    }

    KeptPost kept(String externalId) {
        return posts.find(new PostKey(new ChannelId(channel.id().value()), externalId))
                .orElseThrow();
    }

    RequestRef requestOf(String externalId) {
        var request = kept(externalId).request();
        if (request == null) throw new AssertionError("no request for " + externalId);
        return request;
    }

    /** An agent answers for the customer, and all that can be done about it now is done. */
    CommentId agentAnswers(RequestRef request, String text) {
        var comment = comments.answer(request, text);
        replies.commented(request.issueId(), comment);
        work();
        return comment;
    }
}
