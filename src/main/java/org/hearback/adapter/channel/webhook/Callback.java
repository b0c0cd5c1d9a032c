package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.adapter.channel.Call;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Outcome;
import org.hearback.channel.Channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** Signed calls to the address that an admin entered. Thread-safe. */
final class Callback {
    /** Longest answer read, in bytes: it holds an id and a link at most. */
    private static final int MAX_ANSWER_BYTES = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChannelHttp http;
    private final Clock clock;

    Callback(ChannelHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * Signs with all live secrets at the present time and calls once.
     *
     * @param id the same on every try of the same thing; the receiver knows a repetition by it
     */
    Outcome send(Channel channel, URI address, String id, Map<String, Object> event) {
        var body = json(event).getBytes(StandardCharsets.UTF_8);
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var signature = SignatureHeader.of(WebhookReader.keys(channel), id, timestamp, body);
        return http.send(
                Call.post(address, "application/json", body)
                        .with(WebhookReader.ID, id)
                        .with(WebhookReader.TIMESTAMP, timestamp)
                        .with(WebhookReader.SIGNATURE, signature)
                        .reading(MAX_ANSWER_BYTES));
    }

    private static String json(Map<String, Object> event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers always make JSON", e);
        }
    }
}
