package org.hearback.adapter.page;

import java.time.Clock;
import java.time.Instant;

/**
 * The front desk of this room: the one bean from which the host builds servlets, conditions and
 * panels. Thread-safe.
 */
public final class PageDesk {
    private final HostSide host;
    private final Services services;
    private final PeopleServices people;
    private final LoopServices loops;
    private final Clock clock;

    /** A desk between this host and these rooms. */
    public PageDesk(
            HostSide host,
            Services services,
            PeopleServices people,
            LoopServices loops,
            Clock clock) {
        this.host = host;
        this.services = services;
        this.people = people;
        this.loops = loops;
        this.clock = clock;
    }

    HostSide host() {
        return host;
    }

    Services services() {
        return services;
    }

    PeopleServices people() {
        return people;
    }

    LoopServices loops() {
        return loops;
    }

    Instant now() {
        return clock.instant();
    }

    /** The texts in the language of the current request's person. */
    Words words() {
        return new Words(host.texts());
    }

    /** Times as the current request's person reads them. */
    Times times() {
        var zone = host.zones().getUserTimeZone().toZoneId();
        return new Times(clock, zone, host.locales().getLocale(), words());
    }
}
