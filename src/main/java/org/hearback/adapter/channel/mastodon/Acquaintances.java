package org.hearback.adapter.channel.mastodon;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for an hour what servers are like and who we are there. Thread-safe. */
final class Acquaintances {
    /** Limits and names change once in a year; an hour late is early enough. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Api api;
    private final Clock clock;
    private final Map<Server, Kept<Self>> selves = new ConcurrentHashMap<>();
    private final Map<Server, Kept<Instance>> instances = new ConcurrentHashMap<>();

    private record Kept<T>(T value, Instant until) {}

    Acquaintances(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Our account there. */
    Self self(Server server) throws ServerTrouble {
        var kept = fresh(selves.get(server));
        if (kept != null) return kept;
        var self = Self.of(api.get(server, "/api/v1/accounts/verify_credentials").json());
        if (self.id().isEmpty() || self.name().isEmpty())
            throw new ServerTrouble(
                    ServerTrouble.Kind.REFUSED,
                    200,
                    "the server does not say whose token it is; is this the address of a Mastodon"
                            + " server?",
                    null);
        selves.put(server, new Kept<>(self, clock.instant().plus(KEPT)));
        return self;
    }

    /** What the server is like. */
    Instance instance(Server server) throws ServerTrouble {
        var kept = fresh(instances.get(server));
        if (kept != null) return kept;
        var instance = ask(server);
        instances.put(server, new Kept<>(instance, clock.instant().plus(KEPT)));
        return instance;
    }

    private Instance ask(Server server) throws ServerTrouble {
        try {
            return Instance.of(api.get(server, "/api/v2/instance").json());
        } catch (ServerTrouble e) {
            if (e.kind() == ServerTrouble.Kind.LIMITED) throw e;
            return askAsOfOld(server); // smaller servers have only that, behind whatever error
        }
    }

    private Instance askAsOfOld(Server server) throws ServerTrouble {
        try {
            return Instance.of(api.get(server, "/api/v1/instance").json());
        } catch (ServerTrouble e) {
            if (e.mayPass()) throw e;
            return Instance.unknown(server);
        }
    }

    private <T> @Nullable T fresh(@Nullable Kept<T> kept) {
        return kept != null && clock.instant().isBefore(kept.until()) ? kept.value() : null;
    }
}
