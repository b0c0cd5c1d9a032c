package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.listen.PushedFeed.Push;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds genuine pushes; a test spoils what it is about. */
final class Pushes {
    /** A push that says all that can be said. */
    static final String WHOLE =
            """
            {"type":"social.post.created","timestamp":"2026-08-20T09:15:00Z","data":{
              "id":"ext-1001","threadId":"ext-1000","inReplyTo":"ext-1000",
              "author":{"id":"u-9","handle":"@mara","displayName":"Mara K",
                        "profileUrl":"https://community.example/u/mara",
                        "email":"mara@mail.example","followers":1200,
                        "links":["https://social.example/@mara","http://mara.example/"]},
              "title":"Export","text":"Still broken","format":"plain",
              "createdAt":"2026-08-20T09:10:00+02:00",
              "permalink":"https://community.example/p/1001",
              "visibility":"members","language":"en","somethingNew":{"a":[1]}}}\
            """;

    static final Instant SENT_AT = Instant.parse("2026-08-20T09:15:00Z");

    /** The secrets of the vectors in the Standard Webhooks specification and of our own. */
    static final String SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    static final String OTHER_SECRET = "whsec_" + "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private String id = "msg_1";
    private String timestamp = String.valueOf(SENT_AT.getEpochSecond());
    private List<String> secrets = List.of(SECRET);
    private final Map<String, String> spoiled = new LinkedHashMap<>();
    private final byte[] body;

    private Pushes(byte[] body) {
        this.body = body;
    }

    static Pushes of(String body) {
        return new Pushes(body.getBytes(StandardCharsets.UTF_8));
    }

    static Pushes of(byte[] body) {
        return new Pushes(body);
    }

    /** A channel with the first secret. */
    static Channels aChannel() {
        return Channels.aChannel().ofKind("webhook").withSecret("secret", SECRET);
    }

    Pushes withId(String value) {
        this.id = value;
        return this;
    }

    Pushes sentAt(Instant value) {
        return withTimestamp(String.valueOf(value.getEpochSecond()));
    }

    Pushes withTimestamp(String value) {
        this.timestamp = value;
        return this;
    }

    Pushes signedWith(String... values) {
        this.secrets = List.of(values);
        return this;
    }

    /** Sends another header than was signed; an empty value sends none. */
    Pushes with(String header, String value) {
        spoiled.put(header, value);
        return this;
    }

    Push build() {
        var keys = secrets.stream().map(secret -> SigningKey.parse(secret).orElseThrow()).toList();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", SignatureHeader.of(keys, id, timestamp, body));
        headers.putAll(spoiled);
        headers.values().removeIf(String::isEmpty);
        return new Push(headers, body);
    }

    /** The whole push with one piece replaced. */
    static String wholeWith(String right, String wrong) {
        var compact = WHOLE.replaceAll("\\n *", "");
        assertThat(compact).contains(right);
        return compact.replace(right, wrong);
    }
}
