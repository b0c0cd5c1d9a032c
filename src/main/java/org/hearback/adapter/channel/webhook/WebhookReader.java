package org.hearback.adapter.channel.webhook;

import org.hearback.channel.Channel;
import org.hearback.channel.Secret;
import org.hearback.listen.PushedFeed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signed deliveries as Standard Webhooks 1.0 describes them. A delivery is signed over its raw
 * bytes; one matching signature of one live secret is enough, so that both sides can change the
 * secret at their own time.
 */
final class WebhookReader implements PushedFeed {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** How far the sender's clock may be from ours, either way: the specification's figure. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Longest id of a delivery, in UTF-16 chars, so that it fits an index. */
    private static final int MAX_ID_CHARS = 190;

    private final EventReader events = new EventReader();
    private final Clock clock;

    WebhookReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return WebhookKind.ID;
    }

    @Override
    public Read read(Channel channel, Push push) {
        var id = push.headers().getOrDefault(ID, "").strip();
        var timestamp = push.headers().getOrDefault(TIMESTAMP, "").strip();
        var signature = push.headers().getOrDefault(SIGNATURE, "");
        var now = clock.instant();
        return badId(id)
                .or(() -> badTime(timestamp, now))
                .or(() -> badSignature(channel, id, timestamp, signature, push.body()))
                .orElseGet(() -> genuine(channel, id, sentAt(timestamp), now, push.body()));
    }

    private Read genuine(Channel channel, String id, Instant sentAt, Instant now, byte[] body) {
        try {
            var brought = events.read(channel, body, sentAt, now);
            return new Read.Genuine(id, brought.posts(), brought.endorsements());
        } catch (WrongShape e) {
            return new Read.Malformed(e.field(), e.why());
        }
    }

    /** A full stop in the id would let the parts of what is signed be read in two ways. */
    private static Optional<Read> badId(String id) {
        if (id.isEmpty()) return notGenuine(ID, "the header is missing");
        if (id.length() > MAX_ID_CHARS)
            return notGenuine(ID, "is longer than " + MAX_ID_CHARS + " characters");
        if (!id.matches("[!-~&&[^.]]+"))
            return notGenuine(ID, "must be visible ASCII characters without a full stop");
        return Optional.empty();
    }

    private static Optional<Read> badTime(String timestamp, Instant now) {
        if (timestamp.isEmpty()) return notGenuine(TIMESTAMP, "the header is missing");
        if (!timestamp.matches("[1-9][0-9]{0,10}"))
            return notGenuine(TIMESTAMP, "must be seconds since 1970");
        var apart = Duration.between(sentAt(timestamp), now).abs();
        return apart.compareTo(TOLERANCE) > 0
                ? notGenuine(TIMESTAMP, "is more than 5 minutes away from our clock")
                : Optional.empty();
    }

    private static Optional<Read> badSignature(
            Channel channel, String id, String timestamp, String signature, byte[] body) {
        if (signature.isBlank()) return notGenuine(SIGNATURE, "the header is missing");
        var digests = keys(channel).stream().map(key -> key.sign(id, timestamp, body)).toList();
        return SignatureHeader.contains(signature, digests)
                ? Optional.empty()
                : notGenuine(SIGNATURE, "no signature is made with this channel's secret");
    }

    private static Instant sentAt(String timestamp) {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    private static Optional<Read> notGenuine(String field, String why) {
        return Optional.of(new Read.NotGenuine(field, why));
    }

    /** The channel's live keys, the newest first. */
    static List<SigningKey> keys(Channel channel) {
        return Stream.of(WebhookKind.SECRET, WebhookKind.OLD_SECRET)
                .flatMap(key -> channel.settings().secret(key).stream())
                .map(Secret::reveal)
                .flatMap(secret -> SigningKey.parse(secret).stream())
                .toList();
    }
}
