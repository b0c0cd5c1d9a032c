package org.hearback.plugin;

import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.answer.ReplyService;
import org.hearback.answer.RequestComments;
import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelService;
import org.hearback.channel.DeskDirectory;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.DeliveryService;
import org.hearback.delivery.PartSender;
import org.hearback.delivery.ReplyDelivery;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.intake.PostMatching;
import org.hearback.intake.WhyService;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.request.AttentionService;
import org.hearback.request.FollowUpRule;
import org.hearback.request.OriginService;
import org.hearback.request.RequestDesk;
import org.hearback.request.RequestOpening;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The rooms, along the route. */
@Configuration(proxyBeanMethods = false)
public class RoomWiring {
    @Bean
    ChannelService channelService(
            StoreDesk store, DeskDirectory desks, Networks networks, Clock clock) {
        return new ChannelService(
                store.channelBook(), store.healthBook(), desks, networks.kinds(), clock);
    }

    @Bean
    ChannelForm channelForm(DeskDirectory desks, Networks networks) {
        return new ChannelForm(desks, networks.kinds());
    }

    @Bean
    PollService pollService(StoreDesk store, Networks networks, Clock clock) {
        return new PollService(
                store.channelBook(), store.healthBook(), store.inbox(), networks.feeds(), clock);
    }

    @Bean
    PushService pushService(StoreDesk store, Networks networks, Clock clock) {
        return new PushService(
                store.channelBook(),
                store.healthBook(),
                store.inbox(),
                store.pushBook(),
                networks.pushes(),
                clock);
    }

    @Bean
    WhyService whyService(StoreDesk store, Clock clock) {
        return new WhyService(store.channelBook(), store.healthBook(), store.postBook(), clock);
    }

    @Bean
    AttentionService attentionService(StoreDesk store) {
        return new AttentionService(store.postBook(), store.factLog(), store.transactions());
    }

    @Bean
    OriginService originService(StoreDesk store) {
        return new OriginService(store.postBook(), store.channelBook());
    }

    @Bean
    ReplyService replyService(RequestComments comments, StoreDesk store, Clock clock) {
        return new ReplyService(comments, store.postBook(), store.replyBook(), clock);
    }

    @Bean
    Carriers carriers(Networks networks) {
        return new Carriers(networks.carriers());
    }

    @Bean
    ReplyPlanner replyPlanner(
            StoreDesk store, RequestComments comments, Carriers carriers, Clock clock) {
        var sources = new ReplyPlanner.Sources(store.postBook(), store.channelBook(), carriers);
        return new ReplyPlanner(
                store.outbox(), comments, sources, () -> UUID.randomUUID().toString(), clock);
    }

    @Bean
    DeliveryService deliveryService(StoreDesk store, ReplyPlanner planner) {
        return new DeliveryService(store.outbox(), planner);
    }

    @Bean
    Handlers handlers(
            StoreDesk store,
            RequestDesk desk,
            RequestComments comments,
            ReplyPlanner planner,
            Carriers carriers,
            Clock clock) {
        var matchingBooks =
                new PostMatching.Books(store.postBook(), store.threadBook(), store.ownVoice());
        var openingBooks =
                new RequestOpening.Books(
                        store.postBook(),
                        store.threadBook(),
                        store.handleBook(),
                        store.channelBook());
        var sender =
                new PartSender(
                        store.outbox(), store.postBook(), store.channelBook(), carriers, clock);
        return new Handlers(
                List.of(
                        new PostMatching(
                                matchingBooks,
                                store.channelBook(),
                                store.handleBook(),
                                store.factLog(),
                                store.transactions(),
                                clock),
                        new RequestOpening(
                                openingBooks,
                                desk,
                                FollowUpRule.DEFAULT,
                                store.factLog(),
                                store.transactions(),
                                clock),
                        new ReplyDelivery(
                                planner, sender, store.outbox(), comments, store.factLog())));
    }

    @Bean
    Worker worker(StoreDesk store, Handlers handlers, PlatformDesk platform, Clock clock) {
        var threads =
                new Worker.Threads(
                        platform.workers(), PlatformDesk.PARALLEL, RandomGenerator.getDefault());
        var worker =
                new Worker(store.taskBook(), handlers.all(), RetryPlan.DEFAULT, clock, threads);
        store.connect(handlers.all(), worker::nudge);
        return worker;
    }
}
