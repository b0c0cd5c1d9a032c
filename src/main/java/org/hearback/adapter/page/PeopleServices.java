package org.hearback.adapter.page;

import org.hearback.answer.ReuseService;
import org.hearback.customer.CardService;
import org.hearback.insight.DigestService;
import org.hearback.insight.ParticipationService;
import org.hearback.person.ErasureService;
import org.hearback.person.PersonGraph;
import org.hearback.person.PersonService;
import org.hearback.request.ReproductionService;
import org.hearback.standing.StandingService;
import org.hearback.thanks.ThanksService;

/** The rooms that pages about people show and ask. */
public record PeopleServices(
        PersonGraph graph,
        CardService cards,
        PersonService persons,
        ErasureService erasures,
        StandingService standing,
        ThanksService thanks,
        ReuseService reuses,
        ReproductionService reproductions,
        DigestService digests,
        ParticipationService participation) {}
