package org.hearback.delivery;

import java.time.Duration;

/** What a carrier says of a try. */
public sealed interface Carried {
    /** It stands there. */
    record Sent(Place place) implements Carried {}

    /** The network refused it and will refuse it again; {@code why} is shown to the agent. */
    record Refused(String why) implements Carried {}

    /**
     * It was surely not accepted; a later try may be. {@code rateLimited} tries are not counted.
     */
    record NotNow(Duration after, String why, boolean rateLimited) implements Carried {}

    /** It may or may not stand there: a time-out after the request was written, a broken answer. */
    record Unknown(String why) implements Carried {}
}
