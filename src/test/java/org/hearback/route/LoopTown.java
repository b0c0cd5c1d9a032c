package org.hearback.route;

import org.hearback.certificate.CertificateService;
import org.hearback.certificate.Closing;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.FakeOutbox;
import org.hearback.dispatch.Endings;
import org.hearback.dispatch.FakeCustomerComments;
import org.hearback.dispatch.FakeNoticeMail;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.TestClock;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.FakeLoopRulesBook;
import org.hearback.loop.Judging;
import org.hearback.loop.Loops;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.FakeNoticeBook;
import org.hearback.notice.FakeTellingBook;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.PersonGraph;
import org.hearback.person.WishService;
import org.hearback.plan.NoticeService;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.request.FakeReporters;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.work.FakeTaskBook;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        rooms = new LoopRooms(this, new Mortality()).rooms();
        handlers.addAll(new LoopRooms(this, mortality).handlers());
        Map<Class<? extends Fact>, List<String>> listeners = new HashMap<>();
        for (var handler : handlers)
            listeners
                    .computeIfAbsent(handler.listensTo(), type -> new ArrayList<>())
                    .add(handler.name());
        tasks = new FakeTaskBook(facts, listeners, clock);
        var threads = new Worker.Threads(Runnable::run, 1, RandomGenerator.getDefault());
        worker = new Worker(tasks, handlers, RetryPlan.DEFAULT, clock, threads);
    }

    void comment(long changeId, String once, String key, String... arguments) {
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
