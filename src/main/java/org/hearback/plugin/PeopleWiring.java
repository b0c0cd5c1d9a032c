package org.hearback.plugin;

import org.hearback.adapter.jira.JiraDesk;
import org.hearback.adapter.page.OwnPageServlet;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.claim.ClaimBooks;
import org.hearback.claim.ClaimService;
import org.hearback.claim.OwnPageService;
import org.hearback.claim.PageLinkService;
import org.hearback.claim.VisitService;
import org.hearback.customer.CardService;
import org.hearback.delivery.PrivateLine;
import org.hearback.insight.DigestService;
import org.hearback.insight.ParticipationService;
import org.hearback.kernel.Access;
import org.hearback.person.CustomerLinks;
import org.hearback.person.ErasureService;
import org.hearback.person.PersonGraph;
import org.hearback.person.PersonService;
import org.hearback.person.WishService;
import org.hearback.work.Errand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The rooms about people: who is who, what they may ask of us, and what is shown of them. */
@Configuration(proxyBeanMethods = false)
public class PeopleWiring {
    @Bean
    PersonGraph personGraph(StoreDesk store) {
        return new PersonGraph(store.handleBook(), store.linkBook(), store.wishBook());
    }

    @Bean
    CustomerLinks customerLinks(StoreDesk store, PersonGraph persons, Clock clock) {
        return new CustomerLinks(store.handleBook(), store.linkBook(), persons, clock);
    }

    @Bean
    PersonService personService(StoreDesk store, PersonGraph persons, JiraDesk jira, Clock clock) {
        return new PersonService(
                new PersonService.Books(store.handleBook(), store.linkBook(), persons),
                jira.customers(),
                store.factLog(),
                store.transactions(),
                clock);
    }

    @Bean
    WishService wishService(StoreDesk store, PersonGraph persons, Clock clock) {
        return new WishService(
                store.wishBook(), store.handleBook(), persons, store.factLog(), clock);
    }

    @Bean
    ErasureService erasureService(StoreDesk store, PersonGraph persons, Clock clock) {
        var books =
                new ErasureService.Books(
                        store.handleBook(), store.linkBook(), store.wishBook(), persons);
        return new ErasureService(
                books,
                List.of(store.shredder()),
                store.customerKeys(),
                store.factLog(),
                store.transactions(),
                clock);
    }

    @Bean
    ClaimBooks claimBooks(StoreDesk store) {
        return new ClaimBooks(store.claimBook(), store.visitBook(), store.pageLinkBook());
    }

    @Bean
    VisitService visitService(ClaimBooks books, SecureRandom random, Clock clock) {
        return new VisitService(books, random, clock);
    }

    @Bean
    Errand oldVisits(VisitService visits) {
        return new Errand("claims", Duration.ofHours(1), visits::forgetOld);
    }

    @Bean
    ClaimService claimService(
            ClaimBooks books,
            StoreDesk store,
            Networks networks,
            SecureRandom random,
            Clock clock) {
        return new ClaimService(
                books.claims(), store.channelBook(), networks.withAccounts(), random, clock);
    }

    @Bean
    PageLinkService.Addressees addressees(StoreDesk store, PersonGraph persons) {
        return new PageLinkService.Addressees(store.handleBook(), persons);
    }

    @Bean
    PageLinkService pageLinkService(
            ClaimBooks books,
            PageLinkService.Addressees addressees,
            PrivateLine line,
            JiraDesk jira,
            SecureRandom random,
            Clock clock) {
        return new PageLinkService(books, addressees, line, () -> ownPage(jira), random, clock);
    }

    @Bean
    OwnPageService ownPageService(
            ClaimBooks books, StoreDesk store, PersonGraph persons, JiraDesk jira, Clock clock) {
        var people = new OwnPageService.People(store.handleBook(), persons, store.wishBook());
        var sources =
                new OwnPageService.Sources(
                        store.postBook(), jira.ownRequests(), store.creditBook());
        return new OwnPageService(books, people, sources, clock);
    }

    @Bean
    CardService cardService(StoreDesk store, PersonGraph persons, JiraDesk jira, Access access) {
        return new CardService(
                persons, store.postBook(), store.channelBook(), jira.customerFile(), access);
    }

    @Bean
    DigestService digestService(StoreDesk store, PersonGraph persons, JiraDesk jira) {
        return new DigestService(
                store.standingBook(),
                persons,
                store.postBook(),
                store.channelBook(),
                jira.products(),
                store.digestBook());
    }

    /** A digest is due once a month; what failed to go is tried again within the day. */
    @Bean
    Errand digests(DigestService digests, Clock clock) {
        return new Errand("digests", Duration.ofHours(6), () -> digests.sendDue(clock));
    }

    @Bean
    ParticipationService participationService(StoreDesk store, Clock clock) {
        return new ParticipationService(store.channelBook(), store.authorCounts(), clock);
    }

    /** The address of the page of people without an account, as they reach it. */
    static URI ownPage(JiraDesk jira) {
        return URI.create(jira.baseUrl() + OwnPageServlet.PATH);
    }
}
