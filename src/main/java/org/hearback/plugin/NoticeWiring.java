package org.hearback.plugin;

import org.hearback.adapter.jira.JiraLoops;
import org.hearback.adapter.store.LoopBooks;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.certificate.CertificateService;
import org.hearback.certificate.Certificates;
import org.hearback.certificate.Closing;
import org.hearback.certificate.Went;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.PartSender;
import org.hearback.dispatch.ChannelWays;
import org.hearback.dispatch.Endings;
import org.hearback.dispatch.NoticeDelivery;
import org.hearback.dispatch.Sending;
import org.hearback.dispatch.Spreading;
import org.hearback.loop.Tidings;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Links;
import org.hearback.notice.ThreadWays;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Contributors;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.work.Errand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** The rooms through which notices leave, and those that prove it. */
@Configuration(proxyBeanMethods = false)
public class NoticeWiring {
    @Bean
    ThreadWays threadWays(StoreDesk store, Carriers carriers) {
        return new ChannelWays(store.postBook(), store.channelBook(), carriers);
    }

    @Bean
    Tidings tidings(LoopBooks books) {
        return new Went(books.tellings(), books.notices());
    }

    @Bean
    Sending sending(
            LoopBooks books,
            Sending.Ways ways,
            Planning planning,
            TellingService.Reading reading,
            Clock clock) {
        var kept =
                new Sending.Books(books.tellings(), books.notices(), books.rules(), books.voices());
        return new Sending(kept, ways, planning, reading, clock);
    }

    @Bean
    Sending.Ways sendingWays(PersonGraph persons, AddressBook addresses, ThreadWays threads) {
        return new Sending.Ways(persons, addresses, threads);
    }

    @Bean
    NoticeDelivery.Posts noticePosts(StoreDesk store, PartSender sender, Carriers carriers) {
        return new NoticeDelivery.Posts(
                store.outbox(),
                sender,
                store.postBook(),
                store.channelBook(),
                carriers,
                RoomWiring::mark);
    }

    @Bean
    NoticeDelivery.Desk noticeDesk(JiraLoops jira, LoopBooks books, Clock clock) {
        var endings = new Endings(books.notices(), clock);
        return new NoticeDelivery.Desk(jira.customerComments(), jira.mail(endings::left));
    }

    @Bean
    NoticeDelivery noticeDelivery(
            Sending sending,
            LoopBooks books,
            NoticeDelivery.Posts posts,
            NoticeDelivery.Desk desk,
            Links links,
            Clock clock) {
        return new NoticeDelivery(sending, books.notices(), posts, desk, links, clock);
    }

    @Bean
    Spreading spreading(LoopBooks books, Clock clock) {
        return new Spreading(books.tellings(), books.notices(), clock);
    }

    @Bean
    Certificates certificates(LoopBooks books, Contributors contributors) {
        return new Certificates(books.notices(), books.rules(), contributors);
    }

    @Bean
    CertificateService certificateService(LoopBooks books, Certificates certificates) {
        return new CertificateService(books.tellings(), certificates);
    }

    @Bean
    Closing closing(
            LoopBooks books,
            Certificates certificates,
            Planning planning,
            JiraLoops jira,
            StoreDesk store,
            Clock clock) {
        var kept = new Closing.Books(books.tellings(), books.notices(), books.loops());
        var log = new Closing.Log(store.factLog(), store.transactions());
        return new Closing(kept, certificates, planning, jira.changeComments(), log, clock);
    }

    @Bean
    Handlers closingHandlers(Closing closing) {
        return new Handlers(closing.handlers());
    }

    /** For what a lost fact left open. */
    @Bean
    Errand openCertificates(Closing closing) {
        return new Errand("certificates", Duration.ofMinutes(5), closing::sweep);
    }
}
