package org.hearback.adapter.channel.mastodon;

import static org.hearback.adapter.channel.mastodon.Statuses.aStatus;

import org.hearback.adapter.channel.LocalServer.Manner;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Posts on a scripted server, with their favourites. */
final class Favourites {
    private static final Pattern ID = Pattern.compile("[?&]id\\[]=([^& ]+)");

    private final Script server;
    private final Map<String, String> statuses = new TreeMap<>();

    /** No posts yet. */
    Favourites(Script server) {
        this.server = server;
    }

    /** The server tells of many posts at once. */
    Favourites manyAtOnce() {
        server.on("GET /api/v1/statuses", answersMany());
        return this;
    }

    private Manner answersMany() {
        return (request, connection) -> {
            var line = request.lines().findFirst().orElseThrow();
            var query = URLDecoder.decode(line, StandardCharsets.UTF_8);
            var found =
                    ID.matcher(query)
                            .results()
                            .map((MatchResult match) -> match.group(1))
                            .filter(statuses::containsKey)
                            .map(statuses::get)
                            .toList();
            Script.say(200, found.toString()).answer(request, connection);
        };
    }

    /** A new post with so many favourites. */
    InboundPost post(int votes) {
        var id = String.valueOf(100 + statuses.size());
        var uri = "https://social.example/statuses/" + id;
        var status = aStatus().with("id", id).with("uri", uri).json();
        status.put("favourites_count", votes);
        statuses.put(id, status.toString());
        server.json("GET /api/v1/statuses/" + id, status.toString());
        return Posts.aPost().withId(uri).withReplyTo(id).build();
    }

    /** The post is there no more. */
    void delete(InboundPost post) {
        statuses.put(post.replyTo(), "null");
        server.on("GET /api/v1/statuses/" + post.replyTo(), Script.say(404, ""));
    }
}
