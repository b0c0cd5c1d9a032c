package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.mastodon.Server.Param;
import org.hearback.channel.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One list that is asked for new posts.
 *
 * @param name of its cursor, stored
 * @param path of the API
 * @param query without paging
 * @param kind what is in the list
 */
record Stream(String name, String path, List<Param> query, Kind kind) {
    /** What a list is made of, and so how it is read. */
    enum Kind {
        /**
         * Notifications: each has a post in it. Complete at once, in the order of their arrival.
         */
        MENTIONS,
        /** Posts. */
        TIMELINE,
        /** An object with a list of posts in it. */
        SEARCH
    }

    /**
     * How far back lists of found posts are read again: a post that comes late from another server
     * is put among the older ones.
     */
    private static final Duration LATE_POSTS = Duration.ofMinutes(5);

    /** The lists of a channel, mentions first. */
    static List<Stream> of(Settings settings) {
        var streams = new ArrayList<Stream>();
        streams.add(mentions());
        for (var term : Terms.of(settings)) streams.add(term(term));
        return streams;
    }

    static Stream mentions() {
        return new Stream(
                "mentions",
                "/api/v1/notifications",
                List.of(
                        new Param("types[]", "mention"),
                        new Param("include_filtered", "true"),
                        new Param("limit", "80")),
                Kind.MENTIONS);
    }

    static Stream term(String term) {
        var limit = new Param("limit", "40");
        if (Terms.isTag(term))
            return new Stream(
                    term,
                    "/api/v1/timelines/tag/" + Server.encode(term.substring(1)),
                    List.of(limit),
                    Kind.TIMELINE);
        var phrase = term.contains(" ") ? '"' + term + '"' : term;
        return new Stream(
                term,
                "/api/v2/search",
                List.of(new Param("q", phrase), new Param("type", "statuses"), limit),
                Kind.SEARCH);
    }

    Duration overlap() {
        return kind == Kind.MENTIONS ? Duration.ZERO : LATE_POSTS;
    }

    /** The list's items in an answer, in its order. */
    List<Item> items(JsonNode answer) {
        var items = new ArrayList<Item>();
        for (var one : kind == Kind.SEARCH ? answer.path("statuses") : answer) {
            var status = kind == Kind.MENTIONS ? one.path("status") : one;
            var id = one.path("id").asText("");
            if (!id.isEmpty()) items.add(new Item(id, Times.of(one.path("created_at")), status));
        }
        return items;
    }

    /**
     * A post in a list.
     *
     * @param id by which the list is paged: a notification's own, else the post's; opaque
     * @param at the time by which the list is ordered; the epoch where it has none
     * @param status the post; missing where the server left it out
     */
    record Item(String id, Instant at, JsonNode status) {}
}
