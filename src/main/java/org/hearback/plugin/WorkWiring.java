package org.hearback.plugin;

import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.answer.RequestComments;
import org.hearback.claim.ClaimMatching;
import org.hearback.claim.VisitService;
import org.hearback.delivery.PartSender;
import org.hearback.delivery.PrivateLine;
import org.hearback.delivery.ReplyDelivery;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.delivery.ThanksDelivery;
import org.hearback.insight.DigestService;
import org.hearback.intake.PostMatching;
import org.hearback.intake.VoteSweep;
import org.hearback.kernel.FactHandler;
import org.hearback.person.CustomerLinks;
import org.hearback.person.PersonGraph;
import org.hearback.request.FollowUpRule;
import org.hearback.request.RequestDesk;
import org.hearback.request.RequestOpening;
import org.hearback.standing.Marking;
import org.hearback.standing.Moved;
import org.hearback.standing.Reckoning;
import org.hearback.standing.StandingService;
import org.hearback.work.Errand;
import org.hearback.work.Errands;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Who listens to which fact, and what is done at intervals. */
@Configuration(proxyBeanMethods = false)
public class WorkWiring {
    /** A digest is due once a month; what failed to go is tried again within the day. */
    private static final Duration DIGEST_LOOK = Duration.ofHours(6);

    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration NIGHTLY = Duration.ofDays(1);

    @Bean
    PostMatching postMatching(StoreDesk store, PersonGraph persons, Clock clock) {
        var books =
                new PostMatching.Books(
                        store.postBook(), store.threadBook(), store.ownVoice(), store.claimCodes());
        return new PostMatching(
                books,
                store.channelBook(),
                new PostMatching.Authors(store.handleBook(), persons),
                store.factLog(),
                store.transactions(),
                clock);
    }

    @Bean
    RequestOpening requestOpening(
            StoreDesk store, CustomerLinks customers, RequestDesk desk, Clock clock) {
        var books =
                new RequestOpening.Books(
                        store.postBook(),
                        store.threadBook(),
                        store.handleBook(),
                        customers,
                        store.channelBook());
        return new RequestOpening(
                books, desk, FollowUpRule.DEFAULT, store.factLog(), store.transactions(), clock);
    }

    @Bean
    ReplyDelivery replyDelivery(
            StoreDesk store, ReplyPlanner planner, PartSender sender, RequestComments comments) {
        return new ReplyDelivery(planner, sender, store.outbox(), comments, store.factLog());
    }

    @Bean
    ThanksDelivery thanksDelivery(
            StoreDesk store,
            PersonGraph persons,
            PrivateLine line,
            PartSender sender,
            Clock clock) {
        var books = new ThanksDelivery.Books(store.thanksBook(), store.outbox(), store.postBook());
        return new ThanksDelivery(books, persons, line, sender, clock);
    }

    @Bean
    ClaimMatching claimMatching(StoreDesk store) {
        return new ClaimMatching(store.postBook(), store.claimBook());
    }

    @Bean
    Worker worker(
            StoreDesk store,
            List<FactHandler<?>> single,
            Reckoning reckoning,
            Marking marking,
            PlatformDesk platform,
            Clock clock) {
        var handlers =
                Stream.concat(single.stream(), Moved.handlers(reckoning, marking).stream())
                        .toList();
        var threads =
                new Worker.Threads(
                        platform.workers(), PlatformDesk.PARALLEL, RandomGenerator.getDefault());
        var worker = new Worker(store.taskBook(), handlers, RetryPlan.DEFAULT, clock, threads);
        store.connect(handlers, worker::nudge);
        return worker;
    }

    @Bean
    Errands errands(
            StoreDesk store,
            Networks networks,
            VisitService visits,
            StandingService standings,
            DigestService digests,
            Clock clock) {
        var sweep =
                new VoteSweep(
                        store.postBook(),
                        store.endorsementBook(),
                        store.channelBook(),
                        networks.votes(),
                        clock);
        return new Errands(
                store.errandBook(),
                List.of(
                        new Errand("votes", VoteSweep.INTERVAL, sweep::sweep),
                        new Errand("standings", NIGHTLY, standings::reckonAll),
                        new Errand("claims", HOURLY, visits::forgetOld),
                        new Errand("digests", DIGEST_LOOK, () -> digests.sendDue(clock))),
                clock);
    }
}
