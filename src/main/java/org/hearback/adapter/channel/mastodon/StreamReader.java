package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.mastodon.Api.Got;
import org.hearback.adapter.channel.mastodon.Server.Param;
import org.hearback.adapter.channel.mastodon.Stream.Item;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list from where the last poll ended. {@code min_id} is to bring the items right after an
 * id, and on most servers does; but some bring the newest ones, as if it were {@code since_id}. So
 * what lies between the id and the page is asked for as well, until the server has shown that it is
 * exact. One for each poll.
 */
final class StreamReader {
    /** Most calls for one list in one poll; what is left comes with the next poll. */
    private static final int MAX_PAGES = 12;

    private final Api api;
    private final Server server;
    private final Clock clock;
    private final Instant deadline;
    private int status;
    private @Nullable Integer rateLeft;

    /**
     * @param deadline no call is started after it
     */
    StreamReader(Api api, Server server, Clock clock, Instant deadline) {
        this.api = api;
        this.server = server;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * What was read.
     *
     * @param items oldest first, each once
     * @param complete whether nothing is missing between the first and the last
     */
    record Read(List<Item> items, boolean complete) {}

    /** HTTP status of the last good answer, 0 before. */
    int status() {
        return status;
    }

    /** Calls that the server still allows, null where it does not say. */
    @Nullable Integer rateLeft() {
        return rateLeft;
    }

    /** All that came after the item with that id; at first, with an empty one, the newest page. */
    Read after(Stream stream, String id) throws ServerTrouble {
        var pages = new Pages(stream);
        if (id.isEmpty()) {
            pages.ask("", "");
            return pages.read(true);
        }
        var from = id;
        var exact = false;
        while (pages.mayGoOn()) {
            pages.goForward();
            var page = pages.ask(from, "");
            if (page.fresh().isEmpty()) return pages.read(true);
            if (!exact) {
                var gap = pages.fillGap(from, page);
                if (gap == Gap.UNKNOWN) return pages.read(false);
                exact = gap == Gap.NONE;
            }
            var next = page.got().newerThan().orElse(page.newest());
            if (next.equals(from)) return pages.read(true);
            from = next;
        }
        return pages.read(true); // what is newer than the last page comes with the next poll
    }

    /** What lay between an id and the page that the server gave as the one after it. */
    private enum Gap {
        NONE,
        FILLED,
        /** There was no time to read all of it. */
        UNKNOWN
    }

    /** A page, with those of its items that no page before had, newest first. */
    private record Page(Got got, List<Item> fresh) {
        String newest() {
            return fresh.getFirst().id();
        }

        String oldest() {
            return fresh.getLast().id();
        }
    }

    /** The pages of one list. */
    private final class Pages {
        private final Stream stream;
        private final Set<String> seen = new HashSet<>();
        private final List<Item> items = new ArrayList<>(); // oldest first
        private int asked;
        private int floor;

        Pages(Stream stream) {
            this.stream = stream;
        }

        boolean mayGoOn() {
            return asked < MAX_PAGES && clock.instant().isBefore(deadline);
        }

        /** What comes from now on is newer than all before. */
        void goForward() {
            floor = items.size();
        }

        Page ask(String minId, String maxId) throws ServerTrouble {
            asked++;
            var query = new ArrayList<>(stream.query());
            if (!minId.isEmpty()) query.add(new Param("min_id", minId));
            if (!maxId.isEmpty()) query.add(new Param("max_id", maxId));
            var got = api.get(server, stream.path(), query);
            status = got.status();
            rateLeft = got.rateLeft();
            var fresh =
                    stream.items(got.json()).stream()
                            .filter(item -> !item.id().equals(minId) && seen.add(item.id()))
                            .sorted(Comparator.comparing(Item::at).reversed())
                            .toList();
            items.addAll(floor, fresh.reversed());
            return new Page(got, fresh);
        }

        /** Reads back from the page to the id. */
        Gap fillGap(String minId, Page page) throws ServerTrouble {
            var gap = Gap.NONE;
            var below = page.oldest();
            while (mayGoOn()) {
                var next = ask(minId, below);
                if (next.fresh().isEmpty()) return gap;
                gap = Gap.FILLED;
                below = next.oldest();
            }
            return Gap.UNKNOWN;
        }

        Read read(boolean complete) {
            return new Read(
                    items.stream().sorted(Comparator.comparing(Item::at)).toList(), complete);
        }
    }
}
