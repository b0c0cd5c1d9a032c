package org.hearback.plugin;

import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.answer.RequestComments;
import org.hearback.claim.ClaimMatching;
import org.hearback.delivery.PartSender;
import org.hearback.delivery.PrivateLine;
import org.hearback.delivery.ReplyDelivery;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.delivery.ThanksDelivery;
import org.hearback.intake.PostMatching;
import org.hearback.intake.VoteSweep;
import org.hearback.kernel.FactHandler;
import org.hearback.person.CustomerLinks;
import org.hearback.person.PersonGraph;
import org.hearback.request.FollowUpRule;
import org.hearback.request.RequestDesk;
import org.hearback.request.RequestOpening;
import org.hearback.work.Errand;
import org.hearback.work.Errands;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Who listens to which fact, and what is done at intervals. */
@Configuration(proxyBeanMethods = false)
public class WorkWiring {
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
            List<Handlers> groups,
            PlatformDesk platform,
            Clock clock) {
        var handlers =
                Stream.concat(single.stream(), groups.stream().flatMap(Handlers::stream)).toList();
        var threads =
                new Worker.Threads(
                        platform.workers(), PlatformDesk.PARALLEL, RandomGenerator.getDefault());
        var worker = new Worker(store.taskBook(), handlers, RetryPlan.DEFAULT, clock, threads);
        store.connect(handlers, worker::nudge);
        return worker;
    }

    @Bean
    Errand votes(StoreDesk store, Networks networks, Clock clock) {
        var sweep =
                new VoteSweep(
                        store.postBook(),
                        store.endorsementBook(),
                        store.channelBook(),
                        networks.votes(),
                        clock);
        return new Errand("votes", VoteSweep.INTERVAL, sweep::sweep);
    }

    @Bean
    Errands errands(StoreDesk store, List<Errand> all, Clock clock) {
        return new Errands(store.errandBook(), all, clock);
    }
}
