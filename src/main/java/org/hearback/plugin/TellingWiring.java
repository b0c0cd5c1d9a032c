package org.hearback.plugin;

import org.hearback.adapter.jira.JiraLoops;
import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.adapter.store.LoopBooks;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.fixcheck.FixAsking;
import org.hearback.fixcheck.FixCheckService;
import org.hearback.fixcheck.FixReopening;
import org.hearback.influence.InfluenceService;
import org.hearback.influence.OutService;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.Hearing;
import org.hearback.loop.Loops;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Links;
import org.hearback.notice.ThreadWays;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Contributors;
import org.hearback.plan.Leaks;
import org.hearback.plan.NoticeService;
import org.hearback.plan.Outcomes;
import org.hearback.plan.PlanHandlers;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.TemplateService;
import org.hearback.wording.Templates;
import org.hearback.work.Errand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** The rooms about telling: words, plans, the question whether it helped, what customers see. */
@Configuration(proxyBeanMethods = false)
public class TellingWiring {
    @Bean
    ShippedWords shippedWords() {
        return new ShippedWords();
    }

    @Bean
    Templates templates(LoopBooks books, ShippedWords shipped) {
        return new Templates(books.templates(), shipped);
    }

    @Bean
    TemplateService templateService(LoopBooks books, ShippedWords shipped) {
        return new TemplateService(books.templates(), shipped);
    }

    @Bean
    AddressBook addressBook(JiraLoops jira) {
        return jira.addresses();
    }

    @Bean
    Links links(PlatformDesk platform, AddressBook addresses) {
        return new Links(platform.seals(), addresses);
    }

    @Bean
    Contributors contributors(
            Hearing hearing, LoopBooks books, AddressBook addresses, StoreDesk store) {
        return new Contributors(
                hearing,
                books.notices(),
                books.tellings(),
                addresses,
                store.handleBook(),
                store.linkBook());
    }

    @Bean
    Leaks leaks(Contributors contributors, AddressBook addresses, StoreDesk store, Clock clock) {
        return new Leaks(contributors, addresses, store.handleBook(), clock);
    }

    @Bean
    Planning.Books planningBooks(LoopBooks books, ChangeDesk changes) {
        return new Planning.Books(
                books.tellings(),
                books.notices(),
                books.loops(),
                books.rules(),
                books.voices(),
                changes);
    }

    @Bean
    Planning.Ways planningWays(
            PersonGraph persons, StoreDesk store, ThreadWays threads, AddressBook addresses) {
        return new Planning.Ways(persons, store.postBook(), threads, addresses);
    }

    @Bean
    Planning planning(
            Planning.Books books,
            Contributors contributors,
            Leaks leaks,
            Planning.Ways ways,
            Planning.Words words,
            Clock clock) {
        return new Planning(books, contributors, leaks, ways, words, clock);
    }

    @Bean
    Planning.Words planningWords(Templates templates, ShippedWords shipped, Links links) {
        return new Planning.Words(templates, shipped, links);
    }

    @Bean
    Outcomes outcomes(LoopBooks books, Planning planning, Leaks leaks, Clock clock) {
        return new Outcomes(
                books.tellings(), books.notices(), books.rules(), planning, leaks, clock);
    }

    @Bean
    PlanHandlers planHandlers(
            Outcomes outcomes,
            Planning planning,
            LoopBooks books,
            Hearing hearing,
            StoreDesk store) {
        return new PlanHandlers(
                outcomes,
                planning,
                books.tellings(),
                books.notices(),
                books.loops(),
                new PlanHandlers.Sources(hearing, store.linkBook(), books.voices()));
    }

    @Bean
    Handlers planningHandlers(PlanHandlers handlers) {
        return new Handlers(handlers.all());
    }

    /** What came of loops becomes tellings, even where a fact was given up. */
    @Bean
    Errand plans(PlanHandlers handlers) {
        return new Errand("plans", Duration.ofMinutes(5), handlers::sweep);
    }

    @Bean
    TellingService.Reading reading(Leaks leaks, Links links) {
        return new TellingService.Reading(leaks, links);
    }

    @Bean
    TellingService tellingService(
            LoopBooks books,
            Planning planning,
            Contributors contributors,
            TellingService.Reading reading,
            ThreadWays threads,
            Clock clock) {
        var kept = new TellingService.Books(books.tellings(), books.notices(), books.rules());
        return new TellingService(kept, planning, contributors, reading, threads, clock);
    }

    @Bean
    NoticeService noticeService(LoopBooks books, TellingService.Reading reading, Clock clock) {
        var kept = new NoticeService.Books(books.tellings(), books.notices(), books.voices());
        return new NoticeService(kept, reading, clock);
    }

    @Bean
    FixAsking fixAsking(LoopBooks books, Planning planning, Clock clock) {
        return new FixAsking(
                books.notices(),
                books.tellings(),
                books.loops(),
                books.rules(),
                planning::ask,
                clock);
    }

    @Bean
    Errand fixQuestions(FixAsking asking) {
        return new Errand("fixcheck.ask", Duration.ofHours(1), asking::askDue);
    }

    @Bean
    FixReopening fixReopening(
            LoopBooks books,
            StoreDesk store,
            Loops loops,
            JiraLoops jira,
            ShippedWords words,
            Clock clock) {
        var kept =
                new FixReopening.Books(
                        books.notices(), books.loops(), books.voices(), store.postBook());
        return new FixReopening(kept, loops, jira.fixDesk(), words, clock);
    }

    @Bean
    FixCheckService fixCheckService(Links links, LoopBooks books, ChangeDesk changes, Clock clock) {
        var kept =
                new FixCheckService.Books(
                        books.notices(), books.tellings(), books.voices(), books.fixAnswers());
        return new FixCheckService(links, kept, changes, clock);
    }

    @Bean
    InfluenceService influenceService(
            LoopBooks books, PersonGraph persons, ChangeDesk changes, Links links) {
        var kept =
                new InfluenceService.Books(
                        books.voices(),
                        books.loops(),
                        books.tellings(),
                        books.notices(),
                        books.fixAnswers());
        return new InfluenceService(kept, persons, changes, links);
    }

    @Bean
    OutService outService(Links links, LoopBooks books, StoreDesk store, PersonGraph persons) {
        var people = new OutService.People(store.handleBook(), persons);
        return new OutService(links, books.notices(), store.postBook(), people);
    }
}
