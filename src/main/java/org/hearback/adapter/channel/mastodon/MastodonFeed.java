package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.mastodon.Stream.Item;
import org.hearback.channel.Channel;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.InboundPost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Listens on a Mastodon server: to mentions of our account and to the channel's terms. A list of
 * terms that fails is left for the next poll, so that it cannot silence the mentions.
 */
final class MastodonFeed implements ChannelFeed {
    private static final Logger LOG = LoggerFactory.getLogger(MastodonFeed.class);

    private static final Duration INTERVAL = Duration.ofSeconds(15);

    /**
     * No call is started later than this after a poll's beginning. One call takes up to 30 s, and a
     * poll at most a minute.
     */
    private static final Duration BUDGET = Duration.ofSeconds(25);

    private final Api api;
    private final Acquaintances acquaintances;
    private final ThreadFinder threads;
    private final Clock clock;

    MastodonFeed(Api api, Acquaintances acquaintances, Clock clock) {
        this.api = api;
        this.acquaintances = acquaintances;
        this.threads = new ThreadFinder(api);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MastodonKind.ID;
    }

    @Override
    public Duration interval(Channel channel) {
        return INTERVAL;
    }

    @Override
    public Polled poll(Channel channel, String cursor) {
        try {
            return new Poll(channel, Cursor.parse(cursor)).run();
        } catch (ServerTrouble e) {
            return new Polled.Trouble(e.status(), e.why(), e.notBefore());
        }
    }

    /** One poll of one channel. */
    private final class Poll {
        private final Channel channel;
        private final Server server;
        private final StatusReader statuses;
        private final StreamReader reader;
        private final Instant start;
        private final Map<String, String> ids;
        private final List<InboundPost> posts = new ArrayList<>();

        Poll(Channel channel, Cursor cursor) throws ServerTrouble {
            this.channel = channel;
            start = clock.instant();
            ids = new HashMap<>(cursor.ids());
            server = Server.of(channel);
            statuses =
                    new StatusReader(
                            channel.id(),
                            acquaintances.self(server),
                            acquaintances.instance(server),
                            MastodonKind.opensForTerms(channel.settings()));
            reader = new StreamReader(api, server, clock, start.plus(BUDGET));
        }

        Polled run() throws ServerTrouble {
            var streams = Stream.of(channel.settings());
            ids.keySet().retainAll(streams.stream().map(Stream::name).toList());
            listen(streams.getFirst());
            for (var stream : streams.subList(1, streams.size())) {
                if (!mayGoOn()) break; // the next poll begins where this list was left
                if (!tryToListen(stream)) break;
            }
            return new Polled.Heard(
                    posts, new Cursor(ids).asText(), reader.status(), reader.rateLeft());
        }

        /** Listens for a term; false when the server wants us to stop asking. */
        private boolean tryToListen(Stream stream) {
            try {
                listen(stream);
                return true;
            } catch (ServerTrouble e) {
                LOG.info(
                        "channel {}: a term could not be listened for ({}); asked again with the"
                                + " next poll",
                        channel.id().value(),
                        e.status());
                return e.kind() != ServerTrouble.Kind.LIMITED;
            }
        }

        private void listen(Stream stream) throws ServerTrouble {
            var read = reader.after(stream, ids.getOrDefault(stream.name(), ""));
            var told = stream.kind() == Stream.Kind.MENTIONS;
            var kept = new ArrayList<Item>();
            for (var item : read.items()) {
                if (!mayGoOn()) break;
                if (StatusReader.isReadable(item.status())) {
                    var place = threads.find(server, item.status());
                    posts.add(statuses.read(item.status(), place, told, start));
                }
                kept.add(item);
            }
            if (read.complete()) advance(stream, kept);
        }

        /** The cursor goes to the newest item that no late one can slip in before. */
        private void advance(Stream stream, List<Item> kept) {
            if (kept.isEmpty()) return;
            var settled = start.minus(stream.overlap());
            var last =
                    stream.overlap().isZero()
                            ? kept.getLast()
                            : kept.reversed().stream()
                                    .filter(item -> item.at().isBefore(settled))
                                    .findFirst()
                                    .orElse(null);
            if (last != null) ids.put(stream.name(), last.id());
            else ids.putIfAbsent(stream.name(), kept.getFirst().id());
        }

        private boolean mayGoOn() {
            return clock.instant().isBefore(start.plus(BUDGET));
        }
    }
}
