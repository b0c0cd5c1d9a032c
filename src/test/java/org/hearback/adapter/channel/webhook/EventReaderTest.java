package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PushedFeed.Read;
import org.hearback.person.Handle.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What a genuine push may say. */
final class EventReaderTest {
    private final WebhookReader reader =
            new WebhookReader(Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC));
    private final Channel channel = Pushes.aChannel().build();

    @Test
    void given_our_whole_shape_when_read_then_each_value_is_in_its_place() {
        var post = post(channel, Pushes.WHOLE);

        assertThat(post.key().externalId()).isEqualTo("ext-1001");
        assertThat(post.key().channel()).isEqualTo(channel.id());
        assertThat(post.author().network()).isEqualTo("webhook:1");
        assertThat(post.author().stableId()).isEqualTo("u-9");
        assertThat(post.author().name()).isEqualTo("mara");
        assertThat(post.author().displayName()).isEqualTo("Mara K");
        assertThat(post.author().profile())
                .isEqualTo(URI.create("https://community.example/u/mara"));
        assertThat(post.author().about())
                .isEqualTo(
                        new About(
                                1_200,
                                List.of(
                                        URI.create("https://social.example/@mara"),
                                        URI.create("http://mara.example/")),
                                "mara@mail.example"));
        assertThat(post.title()).isEqualTo("Export");
        assertThat(post.text()).isEqualTo("Still broken");
        assertThat(post.raw()).isEqualTo(Pushes.WHOLE);
        assertThat(post.thread().root()).isEqualTo("ext-1000");
        assertThat(post.thread().parent()).isEqualTo("ext-1000");
        assertThat(post.thread().bearing()).isEqualTo(Bearing.ADDRESSED);
        assertThat(post.visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(post.permalink()).isEqualTo(URI.create("https://community.example/p/1001"));
        assertThat(post.replyTo()).isEqualTo("ext-1001");
        assertThat(post.postedAt()).isEqualTo("2026-08-20T07:10:00Z");
    }

    @Test
    void given_only_what_is_needed_when_read_then_the_rest_has_its_default() {
        var post =
                post(channel, event("\"id\":7,\"author\":{\"handle\":\"mara\"},\"text\":\"Help\""));

        assertThat(post.key().externalId()).isEqualTo("7");
        assertThat(post.author().stableId()).isEqualTo("mara");
        assertThat(post.author().about()).isEqualTo(About.NONE);
        assertThat(post.title()).isEmpty();
        assertThat(post.thread().root()).isEqualTo("7");
        assertThat(post.thread().parent()).isNull();
        assertThat(post.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(post.permalink()).isNull();
        assertThat(post.postedAt()).isEqualTo(Pushes.SENT_AT);
    }

    @Test
    void given_more_links_and_followers_than_are_kept_when_read_then_the_first_ones_are() {
        var links = "\"https://a.example/1\"" + ",\"https://a.example/2\"".repeat(500);

        var about =
                post(
                                channel,
                                Pushes.wholeWith(
                                                "\"followers\":1200",
                                                "\"followers\":99999999999999")
                                        .replaceFirst(
                                                "\"links\":\\[.*?]", "\"links\":[" + links + "]"))
                        .author()
                        .about();

        assertThat(about.followers()).isEqualTo(Integer.MAX_VALUE);
        assertThat(about.links()).hasSize(2);
    }

    @Test
    void given_a_number_of_64_bits_as_id_when_read_then_no_digit_is_lost() {
        assertThat(
                        post(
                                channel,
                                Pushes.wholeWith(
                                        "\"id\":\"ext-1001\"", "\"id\":9223372036854775807")))
                .extracting(post -> post.key().externalId())
                .isEqualTo("9223372036854775807");
    }

    @Test
    void given_html_when_read_then_it_is_text() {
        var html =
                Pushes.wholeWith("\"plain\"", "\"html\"")
                        .replace("Still broken", "<p>a<br>b</p><script>c</script>");

        assertThat(post(channel, html).text()).isEqualTo("a\nb");
    }

    @Test
    void given_html_in_plain_text_when_read_then_it_stays_as_written() {
        assertThat(post(channel, Pushes.wholeWith("Still broken", "a <b> &amp; c")).text())
                .isEqualTo("a <b> &amp; c");
    }

    @Test
    void given_nul_and_half_characters_when_read_then_no_database_has_to_see_them() {
        var post =
                post(
                        channel,
                        Pushes.wholeWith("Still broken", "a\\u0000b\\ud83dc \\ud83d\\ude00")
                                .replace("Mara K", "Ma\\u0000ra\\n\\u202eK"));

        assertThat(post.text()).isEqualTo("abc \ud83d\ude00");
        assertThat(post.author().displayName()).isEqualTo("Mara K");
    }

    @Test
    void given_thirty_thousand_characters_when_read_then_all_are_there() {
        var text = "\u0634\ud83d\ude00x".repeat(7_500);

        assertThat(post(channel, Pushes.wholeWith("Still broken", text)).text()).isEqualTo(text);
    }

    @Test
    void given_a_post_from_the_future_when_read_then_it_is_from_now() {
        assertThat(
                        post(
                                        channel,
                                        Pushes.wholeWith(
                                                "2026-08-20T09:10:00+02:00",
                                                "2038-01-19T03:14:08Z"))
                                .postedAt())
                .isEqualTo(Pushes.SENT_AT);
    }

    @ParameterizedTest
    @CsvSource({"1787217000", "1787217000000", "\"1787217000\"", "\"2026-08-20T09:10:00.000Z\""})
    void given_a_time_in_another_form_when_read_then_it_is_the_same_moment(String time) {
        assertThat(
                        post(channel, Pushes.wholeWith("\"2026-08-20T09:10:00+02:00\"", time))
                                .postedAt())
                .isEqualTo(Instant.parse("2026-08-20T09:10:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"social.post.updated", "social.post.deleted", "hearback.ping", "x"})
    void given_an_event_that_brings_no_post_when_read_then_it_is_genuine_and_empty(String type) {
        var body = "{\"type\":\"" + type + "\",\"data\":{}}";

        assertThat(reader.read(channel, Pushes.of(body).build()))
                .isInstanceOfSatisfying(
                        Read.Genuine.class, read -> assertThat(read.posts()).isEmpty());
    }

    @Test
    void given_a_mapping_when_read_then_a_foreign_shape_is_a_post() {
        var foreign =
                """
                {"action":"created","event":{"id":99,"topic_id":5,"raw":"Help","html":true,
                 "user":{"id":1,"name":"mara"},"at":1787217000}}\
                """;

        var post =
                post(
                        mapped(
                                """
                                id = /event/id
                                # where the rest is

                                threadId=/event/topic_id
                                text = /event/raw
                                author.id = /event/user/id
                                author.handle = /event/user/name
                                createdAt = /event/at\
                                """),
                        foreign);

        assertThat(post.key().externalId()).isEqualTo("99");
        assertThat(post.thread().root()).isEqualTo("5");
        assertThat(post.text()).isEqualTo("Help");
        assertThat(post.author().name()).isEqualTo("mara");
        assertThat(post.postedAt()).isEqualTo("2026-08-20T09:10:00Z");
    }

    @Test
    void
            given_a_mapping_when_a_value_is_missing_then_the_error_points_to_where_it_was_looked_for() {
        assertMalformed(
                mapped("id = /event/id\ntext = /event/a~1b"),
                "{\"event\":{\"id\":1},\"data\":{\"author\":{\"id\":2}}}",
                "/event/a~1b");
    }

    private Channel mapped(String lines) {
        return Pushes.aChannel().with("mapping", lines).build();
    }

    private static String event(String data) {
        return "{\"type\":\"social.post.created\",\"data\":{" + data + "}}";
    }

    private InboundPost post(Channel of, String body) {
        var read = reader.read(of, Pushes.of(body).build());
        assertThat(read).isInstanceOf(Read.Genuine.class);
        return ((Read.Genuine) read).posts().getFirst();
    }

    private void assertMalformed(Channel of, String body, String pointer) {
        assertThat(reader.read(of, Pushes.of(body).build()))
                .isInstanceOfSatisfying(
                        Read.Malformed.class,
                        read -> {
                            assertThat(read.field()).isEqualTo(pointer);
                            assertThat(read.why()).isNotBlank();
                        });
    }
}
