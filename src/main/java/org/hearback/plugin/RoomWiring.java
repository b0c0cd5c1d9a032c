package org.hearback.plugin;

import org.hearback.adapter.store.StoreDesk;
import org.hearback.answer.ReplyService;
import org.hearback.answer.RequestComments;
import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelService;
import org.hearback.channel.DeskDirectory;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.DeliveryService;
import org.hearback.delivery.PartSender;
import org.hearback.delivery.PrivateLine;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.intake.WhyService;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.request.AttentionService;
import org.hearback.request.OriginService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.UUID;

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
        var books = new PushService.Books(store.inbox(), store.endorsementBook(), store.pushBook());
        return new PushService(
                store.channelBook(), store.healthBook(), books, networks.pushes(), clock);
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
        return new ReplyPlanner(store.outbox(), comments, sources, RoomWiring::mark, clock);
    }

    @Bean
    PartSender partSender(StoreDesk store, Carriers carriers, Clock clock) {
        return new PartSender(
                store.outbox(), store.postBook(), store.channelBook(), carriers, clock);
    }

    @Bean
    PrivateLine privateLine(StoreDesk store, Carriers carriers, Clock clock) {
        return new PrivateLine(
                store.postBook(), store.channelBook(), carriers, RoomWiring::mark, clock);
    }

    @Bean
    DeliveryService deliveryService(StoreDesk store, ReplyPlanner planner) {
        return new DeliveryService(store.outbox(), planner);
    }

    /** Unguessable and unique: the idempotency key where a network has one. */
    static String mark() {
        return UUID.randomUUID().toString();
    }
}
