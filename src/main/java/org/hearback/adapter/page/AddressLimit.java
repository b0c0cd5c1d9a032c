package org.hearback.adapter.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many forms one address sends in a minute, on each node. It keeps somebody who guesses, or who
 * fills our tables, from being fast; it proves nothing about who they are. Thread-safe.
 */
final class AddressLimit {
    /** Addresses remembered at once; the one that was quiet longest makes room. */
    static final int MAX_ADDRESSES = 10_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Groups of an IPv6 address that its owner cannot choose: a home has 64 bits for itself. */
    private static final int NETWORK_GROUPS = 4;

    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A limit.
     *
     * @param most forms that an address sends in a minute
     */
    AddressLimit(int most) {
        this.most = most;
    }

    /** Counts a form; whether it may pass. */
    boolean passes(String address, Instant now) {
        var network = network(address);
        synchronized (counts) {
            var before = counts.get(network);
            var counted =
                    before == null || !now.isBefore(before.since().plus(WINDOW))
                            ? new Count(now, 1)
                            : new Count(before.since(), before.forms() + 1);
            counts.put(network, counted);
            if (counts.size() > MAX_ADDRESSES) counts.remove(counts.keySet().iterator().next());
            return counted.forms() <= most;
        }
    }

    private static String network(String address) {
        var groups = address.split(":", -1);
        if (groups.length <= NETWORK_GROUPS) return address;
        return String.join(":", List.of(groups).subList(0, NETWORK_GROUPS));
    }

    private record Count(Instant since, int forms) {}
}
