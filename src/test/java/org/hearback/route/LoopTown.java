package org.hearback.route;

import org.hearback.certificate.CertificateService;
import org.hearback.certificate.Certificates;
import org.hearback.certificate.ChangeComments;
import org.hearback.certificate.Closing;
import org.hearback.certificate.Went;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.FakeOutbox;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.Outbox;
import org.hearback.delivery.PartSender;
import org.hearback.dispatch.ChannelWays;
import org.hearback.dispatch.CustomerComments;
import org.hearback.dispatch.Endings;
import org.hearback.dispatch.FakeCustomerComments;
import org.hearback.dispatch.FakeNoticeMail;
import org.hearback.dispatch.NoticeDelivery;
import org.hearback.dispatch.NoticeMail;
import org.hearback.dispatch.Sending;
import org.hearback.dispatch.Spreading;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.TestClock;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Hearing;
import org.hearback.loop.Judging;
import org.hearback.loop.LoopBook;
import org.hearback.loop.Loops;
import org.hearback.notice.AddressBook;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.FakeNoticeBook;
import org.hearback.notice.FakeSeals;
import org.hearback.notice.FakeTellingBook;
import org.hearback.notice.Links;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.TellingBook;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.LinkBook;
import org.hearback.person.PersonGraph;
import org.hearback.person.WishService;
import org.hearback.plan.Contributors;
import org.hearback.plan.Leaks;
import org.hearback.plan.NoticeService;
import org.hearback.plan.Outcomes;
import org.hearback.plan.PlanHandlers;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Speakers;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.FakeTemplateBook;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Templates;
import org.hearback.work.FakeTaskBook;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * The route from a voice to the certificate, on stores, networks and a Jira in memory, under a
 * clock of its own. What the worker calls may be deadly; what a test asks is not.
 */
final class LoopTown {
    final TestClock clock = new TestClock(Channels.CREATED_AT.plusSeconds(7_200));
    final FakeTransactions transactions = new FakeTransactions();
    final FakeFactLog facts = new FakeFactLog(transactions);
    final FakeChannelBook channels = new FakeChannelBook(transactions);
    final FakeHandleBook handles = new FakeHandleBook(transactions);
    final FakeLinkBook links = new FakeLinkBook(transactions);
    final FakeWishBook wishes = new FakeWishBook(transactions);
    final FakePostBook posts = new FakePostBook(new FakeFactLog(transactions));
    final FakeOutbox outbox = new FakeOutbox(transactions);
    final FakeCarrier network = new FakeCarrier("mastodon");
    final FakeReporters reporters = new FakeReporters();
    final FakeVoiceBook voices = new FakeVoiceBook(facts);
    final FakeLoopBook loops = new FakeLoopBook(facts);
    final FakeLoopRulesBook rules = new FakeLoopRulesBook();
    final FakeChangeDesk desk = new FakeChangeDesk();
    final FakeTellingBook tellings = new FakeTellingBook(facts);
    final FakeNoticeBook notices = new FakeNoticeBook(facts);
    final FakeAddressBook addresses = new FakeAddressBook();
    final FakeCustomerComments comments = new FakeCustomerComments();
    final FakeNoticeMail mail = new FakeNoticeMail();
    final List<String> changeComments = new ArrayList<>();
    final PersonGraph persons = new PersonGraph(handles, links, wishes);
    final WishService wishing = new WishService(wishes, handles, persons, facts, clock);
    final Endings endings = new Endings(notices, clock);
    final LoopWitness witness = new LoopWitness(this);
    final FakeTaskBook tasks;
    final Rooms rooms;
    private final Mortality mortality;
    private final Worker worker;
    private final List<FactHandler<?>> handlers = new ArrayList<>();

    /** What rooms offer to doors and to errands; nothing in it is deadly. */
    record Rooms(
            Judging judging,
            Loops rounds,
            Planning planning,
            TellingService tellings,
            NoticeService notices,
            CertificateService certificates,
            Closing closing) {}

    LoopTown() {
        this(new Mortality());
    }

    LoopTown(Mortality mortality) {
        this.mortality = mortality;
        comments.witness(witness::said);
        mail.witness(witness::mailed);
        channels.put(Channels.aChannel().build());
        channels.put(Channels.aChannel().withId(2).named("Other").build());
        rooms = build(new Mortality(), new ArrayList<>());
        build(mortality, handlers);
        Map<Class<? extends Fact>, List<String>> listeners = new HashMap<>();
        for (var handler : handlers)
            listeners
                    .computeIfAbsent(handler.listensTo(), type -> new ArrayList<>())
                    .add(handler.name());
        tasks = new FakeTaskBook(facts, listeners, clock);
        var threads = new Worker.Threads(Runnable::run, 1, RandomGenerator.getDefault());
        worker = new Worker(tasks, handlers, RetryPlan.DEFAULT, clock, threads);
    }

    private Rooms build(Mortality mortality, List<FactHandler<?>> into) {
        var facts = mortality.of(FactLog.class, this.facts);
        var voices = mortality.of(VoiceBook.class, this.voices);
        var loops = mortality.of(LoopBook.class, this.loops);
        var tellings = mortality.of(TellingBook.class, this.tellings);
        var notices = mortality.of(NoticeBook.class, this.notices);
        var addresses = mortality.of(AddressBook.class, this.addresses);
        var outbox = mortality.of(Outbox.class, this.outbox);
        var carriers =
                new Carriers(List.of(mortality.of(MessageCarrier.class, witness.of(network))));
        var linkBook = mortality.of(LinkBook.class, links);
        var askers = new Askers(posts, reporters, handles);
        var speakers = new Speakers(posts, handles, channels, askers);
        var hearing = new Hearing(voices, desk, rules, speakers);
        var judging = new Judging(loops, rules, desk, hearing, new Went(tellings, notices), clock);
        var contributors =
                new Contributors(hearing, notices, tellings, addresses, handles, linkBook);
        var leaks = new Leaks(contributors, addresses, handles, clock);
        var links = new Links(new FakeSeals(), addresses);
        var graph = new PersonGraph(handles, linkBook, wishes);
        var ways = new ChannelWays(posts, channels, carriers);
        var shipped = new ShippedWords();
        var planning =
                new Planning(
                        new Planning.Books(tellings, notices, loops, rules, voices, desk),
                        contributors,
                        leaks,
                        new Planning.Ways(graph, posts, ways, addresses),
                        new Planning.Words(
                                new Templates(new FakeTemplateBook(), shipped), shipped, links),
                        clock);
        var outcomes = new Outcomes(tellings, notices, rules, planning, leaks, clock);
        var reading = new TellingService.Reading(leaks, links);
        var certificates = new Certificates(notices, rules, contributors);
        var closing =
                new Closing(
                        new Closing.Books(tellings, notices, loops),
                        certificates,
                        planning,
                        mortality.of(ChangeComments.class, this::comment),
                        new Closing.Log(facts, transactions),
                        clock);
        var sending =
                new Sending(
                        new Sending.Books(tellings, notices, rules, voices),
                        new Sending.Ways(graph, addresses, ways),
                        planning,
                        reading,
                        clock);
        var marks = new AtomicInteger();
        into.addAll(judging.handlers());
        into.addAll(
                new PlanHandlers(
                                outcomes,
                                planning,
                                tellings,
                                notices,
                                loops,
                                new PlanHandlers.Sources(hearing, linkBook, voices))
                        .all());
        into.add(new Spreading(tellings, notices, clock));
        into.add(
                new NoticeDelivery(
                        sending,
                        notices,
                        new NoticeDelivery.Posts(
                                outbox,
                                new PartSender(outbox, posts, channels, carriers, clock),
                                posts,
                                channels,
                                carriers,
                                () -> "mark-" + marks.incrementAndGet()),
                        new NoticeDelivery.Desk(
                                mortality.of(CustomerComments.class, comments),
                                mortality.of(NoticeMail.class, mail)),
                        links,
                        clock));
        into.addAll(closing.handlers());
        return new Rooms(
                judging,
                new Loops(loops, judging),
                planning,
                new TellingService(
                        new TellingService.Books(tellings, notices, rules),
                        planning,
                        contributors,
                        reading,
                        ways,
                        clock),
                new NoticeService(
                        new NoticeService.Books(tellings, notices, voices), reading, clock),
                new CertificateService(tellings, certificates),
                closing);
    }

    private void comment(long changeId, String once, String key, String... arguments) {
        var comment = changeId + " " + once + " " + key + " " + String.join(" ", arguments);
        var before = changeComments.stream().anyMatch(it -> it.startsWith(changeId + " " + once));
        if (!before) changeComments.add(comment);
    }

    /** Works until nothing is due; mails leave in between. */
    void work() {
        worker.drain();
        mail.flush(endings::left);
        worker.drain();
    }

    /** Takes back what a killed worker left, as if its lease were over, and works. */
    void takeBackAndWork() {
        clock.pass(Worker.LEASE.plusSeconds(1));
        worker.tidy();
        mail.flush(endings::left);
        worker.drain();
    }

    /** That much time goes by, an hour at a time, and all is done that falls due in it. */
    void live(Duration time) {
        for (var hour = 0; hour < time.toHours(); hour++) {
            clock.pass(Duration.ofHours(1));
            worker.tidy();
            work();
            rooms.closing().sweep();
            work();
        }
    }

    /** Kills the worker at that moment of its work, and takes the work up again. */
    void workKilledAt(int moment, Runnable meanwhile) {
        mortality.killAt(moment);
        try {
            work();
        } catch (Mortality.Killed expected) {
            mail.lose();
        }
        mortality.killAt(-1);
        meanwhile.run();
        takeBackAndWork();
    }
}
