package org.hearback.adapter.page;

import org.hearback.fixcheck.FixCheckService;
import org.hearback.influence.InfluenceService;
import org.hearback.influence.OutService;
import org.hearback.person.WishService;
import org.hearback.wording.ShippedWords;

/** The rooms behind the pages of customers who were told something. */
public record ToldServices(
        OutService outs,
        WishService wishes,
        FixCheckService checks,
        InfluenceService influences,
        ShippedWords words) {}
