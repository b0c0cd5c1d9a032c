package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.listen.PushedFeed.Push;
import org.hearback.listen.PushedFeed.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Who may push, and who may not. */
final class WebhookReaderTest {
    private static final String BODY =
            """
            {"type":"social.post.created","timestamp":"2026-08-20T09:15:00Z",
             "data":{"id":"ext-1001","author":{"id":"u-9"},"text":"Still broken"}}\
            """;

    private final WebhookReader reader =
            new WebhookReader(Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC));
    private final Channel channel = Pushes.aChannel().build();

    @Test
    void given_a_signed_push_when_read_then_it_is_genuine() {
        var read = reader.read(channel, Pushes.of(BODY).withId("msg_7").build());

        assertThat(read).isInstanceOf(Read.Genuine.class);
        assertThat(((Read.Genuine) read).pushId()).isEqualTo("msg_7");
        assertThat(((Read.Genuine) read).posts())
                .singleElement()
                .extracting(post -> post.key().externalId())
                .isEqualTo("ext-1001");
    }

    @Test
    void given_a_changed_body_when_read_then_it_is_not_genuine() {
        var genuine = Pushes.of(BODY).build();
        var body = genuine.body();
        body[body.length - 3] ^= 1;

        assertNotGenuine(new Push(genuine.headers(), body), "webhook-signature");
    }

    @Test
    void given_a_body_with_other_white_space_when_read_then_it_is_not_genuine() {
        var headers = Pushes.of(BODY).build().headers();

        assertNotGenuine(
                new Push(headers, (BODY + " ").getBytes(StandardCharsets.UTF_8)),
                "webhook-signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void given_a_push_without_a_header_when_read_then_the_header_is_named(String header) {
        assertNotGenuine(Pushes.of(BODY).with(header, "").build(), header);
    }

    @Test
    void given_another_id_than_was_signed_when_read_then_it_is_not_genuine() {
        assertNotGenuine(Pushes.of(BODY).with("webhook-id", "msg_2").build(), "webhook-signature");
    }

    @Test
    void given_another_time_than_was_signed_when_read_then_it_is_not_genuine() {
        var later = String.valueOf(Pushes.SENT_AT.plusSeconds(1).getEpochSecond());

        assertNotGenuine(
                Pushes.of(BODY).with("webhook-timestamp", later).build(), "webhook-signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg.1", "msg 1", "msg\u00fc", "msg\u0007"})
    void given_an_id_that_could_be_read_in_two_ways_when_read_then_it_is_refused(String id) {
        assertNotGenuine(Pushes.of(BODY).withId(id).build(), "webhook-id");
    }

    @Test
    void given_an_endless_id_when_read_then_it_is_refused() {
        assertNotGenuine(Pushes.of(BODY).withId("x".repeat(191)).build(), "webhook-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1787217300", "1787217300.5", "01787217300", "99999999999999"})
    void given_a_time_that_is_no_number_of_seconds_when_read_then_it_is_refused(String timestamp) {
        assertNotGenuine(Pushes.of(BODY).withTimestamp(timestamp).build(), "webhook-timestamp");
    }

    @ParameterizedTest
    @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false", "1000000,false"})
    void given_a_sender_with_another_clock_when_read_then_five_minutes_are_the_limit(
            int seconds, boolean isGenuine) {
        var push = Pushes.of(BODY).sentAt(Pushes.SENT_AT.plusSeconds(seconds)).build();

        if (isGenuine) assertThat(reader.read(channel, push)).isInstanceOf(Read.Genuine.class);
        else assertNotGenuine(push, "webhook-timestamp");
    }

    @Test
    void given_another_secret_when_read_then_it_is_not_genuine() {
        assertNotGenuine(
                Pushes.of(BODY).signedWith(Pushes.OTHER_SECRET).build(), "webhook-signature");
    }

    @Test
    void given_two_live_secrets_when_read_then_either_is_enough() {
        var rotating = Pushes.aChannel().withSecret("oldsecret", Pushes.OTHER_SECRET).build();

        for (var secrets :
                Arrays.asList(
                        new String[] {Pushes.SECRET},
                        new String[] {Pushes.OTHER_SECRET},
                        new String[] {Pushes.OTHER_SECRET, Pushes.SECRET}))
            assertThat(reader.read(rotating, Pushes.of(BODY).signedWith(secrets).build()))
                    .isInstanceOf(Read.Genuine.class);
    }

    @Test
    void given_a_sender_that_rotates_before_us_when_read_then_its_old_signature_is_enough() {
        var push = Pushes.of(BODY).signedWith(Pushes.OTHER_SECRET, Pushes.SECRET).build();

        assertThat(reader.read(channel, push)).isInstanceOf(Read.Genuine.class);
    }

    @Test
    void given_an_unsigned_push_that_is_no_json_when_read_then_its_body_is_not_looked_at() {
        assertNotGenuine(
                Pushes.of("not json").signedWith(Pushes.OTHER_SECRET).build(), "webhook-signature");
    }

    private void assertNotGenuine(Push push, String field) {
        assertThat(reader.read(channel, push))
                .isInstanceOfSatisfying(
                        Read.NotGenuine.class,
                        read -> {
                            assertThat(read.field()).isEqualTo(field);
                            assertThat(read.why()).isNotBlank();
                        });
    }
}
