package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.adapter.channel.Call;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Outcome;
import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.hearback.adapter.channel.Outcome.Sent;
import org.hearback.adapter.channel.mastodon.Server.Param;
import org.hearback.adapter.channel.mastodon.ServerTrouble.Kind;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calls of the Mastodon API. Whatever a server answers is read as text first: behind a 401 there
 * may be nothing, behind a 404 a page, behind a 200 half an object. Thread-safe.
 */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    /** How long we stay away from a server that limits us and does not say for how long. */
    static final Duration LIMIT_WAIT = Duration.ofMinutes(1);

    /** Longest piece of a server's own words that is shown, in UTF-16 chars. */
    private static final int MAX_WORDS = 200;

    private final ChannelHttp http;

    Api(ChannelHttp http) {
        this.http = http;
    }

    /** Asks for something. */
    Got get(Server server, String path, Param... query) throws ServerTrouble {
        return get(server, path, List.of(query));
    }

    /** Asks for something. */
    Got get(Server server, String path, List<Param> query) throws ServerTrouble {
        var call = Call.get(server.at(path, query));
        return switch (http.send(authorized(call, server))) {
            case NoAnswer(var sent, var why) ->
                    throw new ServerTrouble(
                            sent == Sent.FORBIDDEN ? Kind.REFUSED : Kind.UNAVAILABLE, 0, why, null);
            case Answer answer -> Got.of(answer, good(answer));
        };
    }

    /** Sends a JSON object; what its outcome means is for the caller to say. */
    Outcome post(Server server, String path, JsonNode body, String idempotencyKey) {
        var call =
                Call.post(server.at(path, List.of()), "application/json", body.toString())
                        .with("Idempotency-Key", idempotencyKey);
        return http.send(authorized(call, server));
    }

    private static Call authorized(Call call, Server server) {
        return call.with("Authorization", "Bearer " + server.token().reveal())
                .with("Accept", "application/json");
    }

    private static JsonNode good(Answer answer) throws ServerTrouble {
        if (!answer.isOk()) throw trouble(answer);
        return json(answer)
                .orElseThrow(
                        () ->
                                new ServerTrouble(
                                        Kind.UNAVAILABLE,
                                        answer.status(),
                                        isPage(answer)
                                                ? "the server answered with a web page instead of"
                                                        + " JSON; is this the address of a Mastodon"
                                                        + " server?"
                                                : "the server answered with JSON that breaks off",
                                        null));
    }

    /** The answer's object or list; empty where it is none. */
    static Optional<JsonNode> json(Answer answer) {
        try {
            return Optional.of(JSON.readTree(answer.text())).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the caller says what that means for its call
        }
    }

    /** What an answer that is not 2xx means. */
    static ServerTrouble trouble(Answer answer) {
        var status = answer.status();
        return switch (status) {
            case 401 ->
                    new ServerTrouble(
                            Kind.REFUSED,
                            status,
                            "the server does not accept the token; enter a new one",
                            null);
            case 403 ->
                    new ServerTrouble(
                            Kind.REFUSED,
                            status,
                            "the token does not allow this; it needs the scopes read and"
                                    + " write:statuses"
                                    + words(answer),
                            null);
            case 404, 410 ->
                    new ServerTrouble(
                            Kind.GONE, status, "the server does not know it" + words(answer), null);
            case 429 ->
                    new ServerTrouble(
                            Kind.LIMITED,
                            status,
                            "the server limits how often we may ask; it is asked again later",
                            answer.retryAfter().orElse(LIMIT_WAIT));
            default -> other(answer);
        };
    }

    private static ServerTrouble other(Answer answer) {
        var status = answer.status();
        if (status >= 500)
            return new ServerTrouble(
                    Kind.UNAVAILABLE,
                    status,
                    "the server failed with status " + status + words(answer),
                    answer.retryAfter().orElse(null));
        if (status / 100 == 3)
            return new ServerTrouble(
                    Kind.REFUSED,
                    status,
                    "the server sends us to another address; enter the one it moved to",
                    null);
        return new ServerTrouble(
                Kind.REFUSED,
                status,
                "the server refused with status " + status + words(answer),
                null);
    }

    /** What the server itself says of its trouble, if it says it as the API has it. */
    private static String words(Answer answer) {
        var words =
                json(answer)
                        .map(json -> json.path("error").asText(""))
                        .map(String::strip)
                        .orElse("");
        if (words.isEmpty()) return "";
        return ": " + (words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) + "…" : words);
    }

    private static boolean isPage(Answer answer) {
        var start = answer.text().stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<");
    }

    /**
     * A good answer.
     *
     * @param link the Link header, empty where there is none
     * @param rateLeft calls that the server still allows, null where it does not say
     */
    record Got(JsonNode json, int status, String link, @Nullable Integer rateLeft) {
        private static final Pattern NEWER = Pattern.compile("<([^>]*)>[^,<]*\\brel=\"?prev\"?");
        private static final Pattern MIN_ID = Pattern.compile("[?&]min_id=([^&]+)");

        static Got of(Answer answer, JsonNode json) {
            var left = answer.rateLeft();
            return new Got(
                    json,
                    answer.status(),
                    answer.header("link").orElse(""),
                    left.isPresent() ? left.getAsInt() : null);
        }

        /**
         * The id after which newer items follow, as the Link header has it. Only the id is taken
         * from there: our token never follows an address that a server hands us.
         */
        Optional<String> newerThan() {
            var newer = NEWER.matcher(link);
            if (!newer.find()) return Optional.empty();
            var id = MIN_ID.matcher(newer.group(1));
            return id.find()
                    ? Optional.of(URLDecoder.decode(id.group(1), StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }
}
