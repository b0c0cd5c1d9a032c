package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.mastodon.Server.Param;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Place;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for a part that a try of unknown outcome may have left: under the parent, and where that
 * shows none, among our own posts.
 */
final class OwnPosts {
    /** How far the server's clock may be behind ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Api api;
    private final Acquaintances acquaintances;

    OwnPosts(Api api, Acquaintances acquaintances) {
        this.api = api;
        this.acquaintances = acquaintances;
    }

    Looked look(OutboundPart part) {
        var server = Server.of(part.channel());
        try {
            var self = acquaintances.self(server);
            var under = places(underParent(server, part), self, part);
            if (!under.isEmpty()) return new Looked.Saw(under);
            return new Looked.Saw(places(ofAccount(server, self), self, part));
        } catch (ServerTrouble e) {
            return new Looked.CouldNotLook(e.why());
        }
    }

    private JsonNode underParent(Server server, OutboundPart part) throws ServerTrouble {
        var id = Server.encode(part.underReplyTo());
        try {
            return api.get(server, "/api/v1/statuses/" + id + "/context")
                    .json()
                    .path("descendants");
        } catch (ServerTrouble e) {
            if (e.kind() != ServerTrouble.Kind.GONE) throw e;
            return Api.JSON.createArrayNode(); // the parent was deleted; our post stays without it
        }
    }

    private JsonNode ofAccount(Server server, Self self) throws ServerTrouble {
        return api.get(
                        server,
                        "/api/v1/accounts/" + Server.encode(self.id()) + "/statuses",
                        new Param("limit", "40"),
                        new Param("exclude_reblogs", "true"))
                .json();
    }

    private static List<Place> places(JsonNode statuses, Self self, OutboundPart part) {
        var found = new ArrayList<JsonNode>();
        for (var status : statuses)
            if (self.is(status.path("account")) && isResult(status, part)) found.add(status);
        return found.stream()
                .sorted(Comparator.comparing(status -> Times.of(status.path("created_at"))))
                .map(OwnPosts::place)
                .toList();
    }

    private static boolean isResult(JsonNode status, OutboundPart part) {
        return part.underReplyTo().equals(status.path("in_reply_to_id").asText(""))
                && !status.path("uri").asText("").isBlank()
                && !Times.of(status.path("created_at")).isBefore(earliest(part))
                && ReplyText.says(status, part.part().text());
    }

    private static Instant earliest(OutboundPart part) {
        var started = part.part().startedAt();
        return started == null ? Instant.EPOCH : started.minus(CLOCKS_DIFFER);
    }

    /** Where a post of ours stands. */
    static Place place(JsonNode status) {
        return new Place(
                status.path("uri").asText(""),
                status.path("id").asText(""),
                StatusReader.page(status));
    }
}
