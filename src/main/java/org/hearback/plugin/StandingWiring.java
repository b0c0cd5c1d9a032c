package org.hearback.plugin;

import com.atlassian.event.api.EventPublisher;

import org.hearback.adapter.jira.CreationListener;
import org.hearback.adapter.jira.JiraDesk;
import org.hearback.adapter.jira.JiraModules;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.answer.ReuseService;
import org.hearback.credit.EndorsementCrediting;
import org.hearback.credit.ReproductionCrediting;
import org.hearback.credit.ReuseCrediting;
import org.hearback.person.ErasureService;
import org.hearback.person.PersonGraph;
import org.hearback.request.Askers;
import org.hearback.request.ReproductionService;
import org.hearback.standing.FlagBoard;
import org.hearback.standing.MarkChanged;
import org.hearback.standing.MarkOpened;
import org.hearback.standing.Marking;
import org.hearback.standing.Moved;
import org.hearback.standing.Reckoning;
import org.hearback.standing.StandingService;
import org.hearback.thanks.ThanksService;
import org.hearback.work.Errand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** The rooms about help: what is credited, who is a super-user, who is thanked. */
@Configuration(proxyBeanMethods = false)
public class StandingWiring {
    @Bean
    FlagBoard flagBoard(JiraDesk jira) {
        return jira.flagBoard();
    }

    @Bean
    Askers askers(StoreDesk store, JiraDesk jira) {
        return new Askers(store.postBook(), jira.reporters(), store.handleBook());
    }

    @Bean
    ReuseService reuseService(StoreDesk store, Askers askers, Clock clock) {
        return new ReuseService(
                store.reuseBook(), store.postBook(), store.handleBook(), askers, clock);
    }

    @Bean
    ReproductionService reproductionService(StoreDesk store, Askers askers, Clock clock) {
        return new ReproductionService(store.reproductionBook(), askers, store.handleBook(), clock);
    }

    @Bean
    Reckoning reckoning(StoreDesk store, PersonGraph persons, Clock clock) {
        var books =
                new Reckoning.Books(
                        store.creditBook(),
                        store.linkBook(),
                        store.decisionBook(),
                        store.standingBook());
        return new Reckoning(
                books, persons::isLeftAlone, store.factLog(), store.transactions(), clock);
    }

    @Bean
    Marking marking(StoreDesk store, PersonGraph persons, FlagBoard board, Clock clock) {
        var books =
                new Marking.Books(
                        store.standingBook(),
                        store.decisionBook(),
                        store.rulesBook(),
                        store.postBook());
        return new Marking(books, persons, board, clock);
    }

    @Bean
    StandingService standingService(
            StoreDesk store,
            PersonGraph persons,
            Reckoning reckoning,
            Marking marking,
            FlagBoard board,
            Clock clock) {
        var books =
                new StandingService.Books(
                        store.standingBook(),
                        store.decisionBook(),
                        store.noteBook(),
                        store.rulesBook(),
                        store.handleBook(),
                        store.postBook());
        return new StandingService(books, persons, reckoning, marking, board, clock);
    }

    @Bean
    ThanksService thanksService(StoreDesk store, PersonGraph persons, JiraDesk jira, Clock clock) {
        return new ThanksService(
                store.thanksBook(),
                store.creditBook(),
                store.postBook(),
                new ThanksService.People(persons, store.linkBook()),
                jira.thanksWords(() -> PeopleWiring.ownPage(jira)),
                clock);
    }

    @Bean
    EndorsementCrediting endorsementCrediting(StoreDesk store, Clock clock) {
        return new EndorsementCrediting(
                store.endorsementBook(),
                store.handleBook(),
                store.creditBook(),
                store.factLog(),
                clock);
    }

    @Bean
    ReuseCrediting reuseCrediting(StoreDesk store) {
        return new ReuseCrediting(store.reuseBook(), store.creditBook(), store.factLog());
    }

    @Bean
    ReproductionCrediting reproductionCrediting(StoreDesk store) {
        return new ReproductionCrediting(
                store.reproductionBook(), store.creditBook(), store.factLog());
    }

    @Bean
    Handlers standingHandlers(Reckoning reckoning, Marking marking) {
        return new Handlers(Moved.handlers(reckoning, marking));
    }

    @Bean
    Errand nightlyStandings(StandingService standings) {
        return new Errand("standings", Duration.ofDays(1), standings::reckonAll);
    }

    @Bean
    MarkOpened markOpened(StoreDesk store, PersonGraph persons, Marking marking) {
        return new MarkOpened(store.postBook(), persons, marking);
    }

    @Bean
    MarkChanged markChanged(Marking marking) {
        return new MarkChanged(marking);
    }

    @Bean
    CreationListener creationListener(
            JiraDesk jira, EventPublisher events, StandingService standings) {
        return jira.creationListener(events, standings::reported);
    }

    /** For what Jira makes from the descriptor by itself: a JQL function, a field, handlers. */
    @Bean
    JiraModules jiraModules(
            JiraDesk jira,
            StandingService standings,
            PersonGraph persons,
            ErasureService erasures) {
        var known =
                new JiraModules.Standings(
                        standings::customersWhoAreSuperUsers, standings::requestsOfSuperUsers);
        return jira.modules(known, persons, erasures);
    }
}
