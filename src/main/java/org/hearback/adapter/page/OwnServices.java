package org.hearback.adapter.page;

import org.hearback.claim.ClaimService;
import org.hearback.claim.OwnPageService;
import org.hearback.claim.PageLinkService;
import org.hearback.claim.VisitService;
import org.hearback.influence.InfluenceService;
import org.hearback.person.ErasureService;
import org.hearback.person.PersonService;
import org.hearback.person.WishService;
import org.hearback.wording.ShippedWords;

/** The rooms behind the page that people without an account see of themselves. */
public record OwnServices(
        VisitService visits,
        ClaimService claims,
        PageLinkService links,
        OwnPageService pages,
        PersonService persons,
        WishService wishes,
        ErasureService erasures,
        InfluenceService influences,
        ShippedWords shipped) {}
