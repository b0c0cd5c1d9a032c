package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.mastodon.Api.Got;
import org.hearback.adapter.channel.mastodon.Server.Param;
import org.hearback.adapter.channel.mastodon.ServerTrouble.Kind;
import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;
import org.hearback.listen.VoteSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a Mastodon server how many readers made each post a favourite: for many at once, which
 * Mastodon can since 4.3, else for one after another. Thread-safe.
 */
final class MastodonVotes implements VoteSource {
    /** As many posts as Mastodon looks at in one call. */
    private static final int MOST = 20;

    /** No call is started later than this after the first: one takes up to 30 s. */
    private static final Duration BUDGET = Duration.ofSeconds(25);

    /** How long a server is not asked for many at once that did not understand it. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    /** Calls that are left to listening and answering until the server's limit is reset. */
    private static final int RESERVE = 100;

    private final Api api;
    private final Clock clock;
    private final Map<Server, Instant> oneByOneUntil = new ConcurrentHashMap<>();

    MastodonVotes(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MastodonKind.ID;
    }

    @Override
    public int mostPerCall() {
        return MOST;
    }

    @Override
    public Votes votes(Channel channel, List<InboundPost> posts) {
        var server = Server.of(channel);
        try {
            if (!takesMany(server)) return new Votes.Counted(oneByOne(server, posts));
            var many = many(server, posts);
            if (!many.isEmpty()) return new Votes.Counted(many);
            // All are gone, or the server did not understand: only its answers to single ones tell.
            var counts = oneByOne(server, posts);
            if (!counts.isEmpty()) oneByOneUntil.put(server, clock.instant().plus(REMEMBERED));
            return new Votes.Counted(counts);
        } catch (ServerTrouble e) {
            return new Votes.Trouble(e.status());
        }
    }

    private boolean takesMany(Server server) {
        var until = oneByOneUntil.get(server);
        return until == null || !clock.instant().isBefore(until);
    }

    /** Asks for all at once; empty where the server does not understand it or has none of them. */
    private Map<PostKey, Integer> many(Server server, List<InboundPost> posts)
            throws ServerTrouble {
        var ids = posts.stream().map(post -> new Param("id[]", post.replyTo())).toList();
        try {
            var got = inTurn(api.get(server, "/api/v1/statuses", ids));
            var counts = new HashMap<PostKey, Integer>();
            for (var status : got.json()) count(status, posts, counts);
            return counts;
        } catch (ServerTrouble e) {
            if (isUnderstood(e)) throw e;
            return Map.of();
        }
    }

    private Map<PostKey, Integer> oneByOne(Server server, List<InboundPost> posts)
            throws ServerTrouble {
        var end = clock.instant().plus(BUDGET);
        var counts = new HashMap<PostKey, Integer>();
        for (var post : posts) {
            if (!clock.instant().isBefore(end)) break;
            try {
                var path = "/api/v1/statuses/" + Server.encode(post.replyTo());
                count(inTurn(api.get(server, path)).json(), List.of(post), counts);
            } catch (ServerTrouble e) {
                if (e.kind() != Kind.GONE) throw e; // gone, or no longer for our eyes
            }
        }
        return counts;
    }

    /** The same, unless so few calls are left that the rest of the channel would suffer. */
    private static Got inTurn(Got got) throws ServerTrouble {
        var left = got.rateLeft();
        if (left == null || left >= RESERVE) return got;
        throw new ServerTrouble(
                Kind.LIMITED,
                got.status(),
                "the server allows only " + left + " more calls; they are left to posts",
                Api.LIMIT_WAIT);
    }

    /**
     * The uri says that it is still that post: an id is the server's own, and another server, whose
     * address was entered since, has another post under it.
     */
    private static void count(
            JsonNode status, List<InboundPost> posts, Map<PostKey, Integer> counts) {
        var uri = status.path("uri").asText("");
        for (var post : posts)
            if (post.key().externalId().equals(uri))
                counts.put(post.key(), status.path("favourites_count").asInt(0));
    }

    /**
     * Whether single questions would fare no better. Servers without the call answer 404, 405, 501
     * or a page with status 200.
     */
    private static boolean isUnderstood(ServerTrouble trouble) {
        return switch (trouble.status()) {
            case 0, 401, 403 -> true;
            case 200, 501 -> trouble.kind() == Kind.LIMITED;
            default -> trouble.mayPass();
        };
    }
}
