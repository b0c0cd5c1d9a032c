package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.listen.Posts;
import org.hearback.listen.PushedFeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class WebhookResourceTest {
    private final TestRooms rooms = new TestRooms();
    private final Says feed = new Says();
    private final WebhookResource door = rooms.webhook(feed, new DoorLimit(rooms.clock, 100, 10));

    @BeforeEach
    void a_webhook_channel_is_there() {
        rooms.channels.put(Channels.aChannel().withId(7).ofKind("webhook").build());
    }

    @Test
    void given_a_genuine_push_when_received_then_202_says_what_was_kept() {
        feed.read = genuine("msg_1");

        var response = push("7", "{}");

        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(response.getEntity()).isEqualTo(new WebhookResource.AcceptedBody(1, 0));
        assertThat(feed.seen.headers()).containsEntry("webhook-id", "msg_1");
        assertThat(new String(feed.seen.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
    }

    @Test
    void given_the_same_push_twice_when_received_then_409_and_nothing_is_stored_twice() {
        feed.read = genuine("msg_1");
        push("7", "{}");
        var before = rooms.posts.all().size();

        var response = push("7", "{}");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(errors(response)).containsOnlyKeys("webhook-id");
        assertThat(rooms.posts.all()).hasSize(before);
    }

    @Test
    void given_a_push_that_is_not_genuine_when_received_then_401_names_the_header() {
        feed.read = new PushedFeed.Read.NotGenuine("webhook-signature", "does not match");

        var response = push("7", "{}");

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(errors(response)).isEqualTo(Map.of("webhook-signature", "does not match"));
    }

    @Test
    void given_a_malformed_push_when_received_then_400_names_the_field() {
        feed.read = new PushedFeed.Read.Malformed("/data/id", "is missing");
        assertThat(errors(push("7", "{}"))).isEqualTo(Map.of("/data/id", "is missing"));

        feed.read = new PushedFeed.Read.Malformed("", "is no JSON");
        var response = push("7", "{");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(errors(response)).isEqualTo(Map.of("body", "is no JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0", "-1", "abc", "99999999999999999999"})
    void given_no_such_channel_when_pushed_to_then_404_in_json(String channel) {
        var response = push(channel, "{}");

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(errors(response)).containsOnlyKeys("channel");
    }

    @Test
    void given_a_paused_channel_when_pushed_to_then_503_says_when_to_come_back() {
        rooms.channels.put(
                Channels.aChannel()
                        .withId(7)
                        .ofKind("webhook")
                        .inState(ChannelState.PAUSED)
                        .build());

        var response = push("7", "{}");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void given_another_content_type_when_pushed_then_415_names_the_header(String type) {
        var response = send("7", MediaType.valueOf(type), 2, stream("{}"));

        assertThat(response.getStatus()).isEqualTo(415);
        assertThat(errors(response)).containsOnlyKeys("Content-Type");
    }

    @Test
    void given_no_content_type_when_pushed_then_415() {
        assertThat(send("7", null, 2, stream("{}")).getStatus()).isEqualTo(415);
    }

    @Test
    void given_json_with_a_charset_or_suffix_when_pushed_then_it_is_json() {
        feed.read = genuine("msg_1");
        var cloud = MediaType.valueOf("application/cloudevents+json; charset=utf-8");

        assertThat(send("7", cloud, 2, stream("{}")).getStatus()).isEqualTo(202);
    }

    @Test
    void given_a_length_over_the_limit_when_pushed_then_413_without_reading() throws IOException {
        var unread = InputStream.nullInputStream();
        unread.close(); // reading it would fail

        var response = send("7", MediaType.APPLICATION_JSON_TYPE, 1_000_001, unread);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(errors(response)).containsOnlyKeys("body");
    }

    @Test
    void given_an_endless_body_when_pushed_then_413_after_a_megabyte() {
        var endless = new Endless();

        var response = send("7", MediaType.APPLICATION_JSON_TYPE, -1, endless);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(endless.read).isEqualTo(1_000_001);
    }

    @Test
    void given_a_body_of_exactly_the_limit_when_pushed_then_it_is_taken() {
        feed.read = genuine("msg_1");

        assertThat(push("7", "x".repeat(PushedFeed.MAX_BODY_BYTES)).getStatus()).isEqualTo(202);
    }

    @Test
    void given_a_flood_when_pushed_then_429_says_when_to_come_back_and_other_doors_stay_open() {
        rooms.channels.put(Channels.aChannel().withId(9).ofKind("webhook").build());
        var narrow = rooms.webhook(feed, new DoorLimit(rooms.clock, 2, 1));
        feed.read = new PushedFeed.Read.NotGenuine("webhook-signature", "does not match");

        assertThat(push(narrow, "7").getStatus()).isEqualTo(401);
        assertThat(push(narrow, "7").getStatus()).isEqualTo(401);
        var refused = push(narrow, "7");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(push(narrow, "9").getStatus()).isEqualTo(401);
    }

    private static PushedFeed.Read genuine(String pushId) {
        return new PushedFeed.Read.Genuine(
                pushId,
                List.of(Posts.aPost().onChannel(7).withId("post-" + pushId).build()),
                List.of());
    }

    private Response push(String channel, String body) {
        return send(channel, MediaType.APPLICATION_JSON_TYPE, body.length(), stream(body));
    }

    private static Response push(WebhookResource at, String channel) {
        return send(at, channel, MediaType.APPLICATION_JSON_TYPE, 2, stream("{}"));
    }

    private Response send(String channel, @Nullable MediaType type, int length, InputStream body) {
        return send(door, channel, type, length, body);
    }

    private static Response send(
            WebhookResource at,
            String channel,
            @Nullable MediaType type,
            int length,
            InputStream body) {
        var headers = mock(HttpHeaders.class);
        var all = new MultivaluedHashMap<String, String>();
        all.add("Webhook-Id", "msg_1");
        when(headers.getMediaType()).thenReturn(type);
        when(headers.getLength()).thenReturn(length);
        when(headers.getRequestHeaders()).thenReturn(all);
        try {
            return at.receive(channel, headers, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> errors(Response response) {
        return ((ErrorBody) response.getEntity()).errors();
    }

    /** A network that says of each push what the test wants. */
    private static final class Says implements PushedFeed {
        private Read read = new Read.NotGenuine("webhook-signature", "is missing");
        private Push seen = new Push(Map.of(), new byte[0]);

        @Override
        public String kind() {
            return "webhook";
        }

        @Override
        public Read read(Channel channel, Push push) {
            seen = push;
            return read;
        }
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] target, int from, int length) {
            read += length;
            return length;
        }
    }
}
