package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.channel.mastodon.Statuses.aStatus;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;

class StatusReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instance MASTODON = new Instance("help.example", "4.3.0", 500, 23);
    private static final Instance SNAC =
            new Instance("help.example", "4.0.0 (not true; really snac/2.75)", 100_000, 32);

    private final StatusReader reader = reader(MASTODON, false);

    private static StatusReader reader(Instance instance, boolean heardIsAddressed) {
        var self = new Self("14715", "acme", "https://help.example/@acme");
        return new StatusReader(new ChannelId(1), self, instance, heardIsAddressed);
    }

    private InboundPost read(Statuses status) {
        return read(reader, status, false);
    }

    private static InboundPost read(StatusReader reader, Statuses status, boolean told) {
        var json = status.json();
        var place = new ThreadFinder.Found(json.path("uri").asText(), null);
        return reader.read(json, place, told, NOW);
    }

    @Test
    void given_a_post_when_read_then_its_key_is_global_and_its_answer_goes_to_the_local_id() {
        var post = read(aStatus());

        assertThat(post.key().externalId())
                .isEqualTo("https://social.example/users/mara/statuses/114");
        assertThat(post.replyTo()).isEqualTo("114");
        assertThat(post.permalink()).hasToString("https://social.example/@mara/114");
        assertThat(post.postedAt()).isEqualTo("2026-01-05T09:00:00Z");
    }

    @Test
    void given_a_warning_and_a_picture_when_read_then_both_are_in_the_text() throws Exception {
        var picture =
                "[{\"url\":\"https://files.example/a.png\",\"description\":\"a broken lamp\"}]";

        var post =
                read(
                        aStatus()
                                .with("spoiler_text", "Complaint")
                                .with("media_attachments", Api.JSON.readTree(picture)));

        assertThat(post.text())
                .isEqualTo(
                        """
                        Complaint

                        Where is my order?

                        a broken lamp https://files.example/a.png\
                        """);
    }

    @Test
    void given_fields_that_are_null_when_read_then_no_text_says_null() throws Exception {
        var account =
                """
                {"id":"9","username":"mara","acct":"mara","display_name":null,
                 "url":null,"uri":"https://help.example/users/mara"}\
                """;

        var post =
                read(
                        aStatus()
                                .by(account)
                                .with("spoiler_text", (String) null)
                                .with("url", (String) null)
                                .with("created_at", (String) null));

        assertThat(post.text()).isEqualTo("Where is my order?");
        assertThat(post.author().displayName()).isEqualTo("mara@help.example");
        assertThat(post.author().stableId()).isEqualTo("https://help.example/users/mara");
        assertThat(post.permalink()).hasToString("https://social.example/users/mara/statuses/114");
        assertThat(post.postedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31T00:00:00Z", "1901-01-01T00:00:00Z", "yesterday"})
    void given_an_impossible_time_when_read_then_the_post_was_written_now(String time) {
        assertThat(read(aStatus().with("created_at", time)).postedAt()).isEqualTo(NOW);
    }

    @Test
    void given_30000_chars_emoji_and_arabic_when_read_then_they_survive() {
        var content = "<p>متى؟ 👨‍👩‍👧‍👦</p><p>" + "é".repeat(29_900) + "</p>";

        var text = read(aStatus().with("content", content)).text();

        assertThat(text).startsWith("متى؟ 👨‍👩‍👧‍👦\n\n").hasSizeGreaterThan(29_900);
    }

    @ParameterizedTest
    @CsvSource({
        "public, PUBLIC",
        "unlisted, UNLISTED",
        "private, FOLLOWERS",
        "direct, DIRECT",
        "mutuals_only, DIRECT",
    })
    void given_a_circle_when_read_then_it_is_never_taken_for_wider(String wire, Visibility read) {
        assertThat(read(aStatus().with("visibility", wire)).visibility()).isEqualTo(read);
    }

    @Test
    void given_a_server_that_calls_direct_posts_private_when_read_then_private_is_direct() {
        var post = read(reader(SNAC, false), aStatus().with("visibility", "private"), true);

        assertThat(post.visibility()).isEqualTo(Visibility.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mentions\":[{\"id\":\"14715\",\"acct\":\"acme\"}]}",
                "{\"mentions\":[{\"url\":\"https://help.example/@acme\"}]}",
                "{\"in_reply_to_account_id\":\"14715\"}",
                "{\"content\":\"<p>hey @Acme@help.example, #order</p>\"}",
            })
    void given_a_found_post_that_speaks_to_us_when_read_then_it_is_addressed(String fields)
            throws Exception {
        var status = aStatus();
        for (var field : Api.JSON.readTree(fields).properties())
            status.with(field.getKey(), field.getValue());

        assertThat(read(status).thread().bearing()).isEqualTo(Bearing.ADDRESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail me: info@acme.example",
                "I like @acmeria",
                "https://social.example/@acme/1"
            })
    void given_a_found_post_that_only_looks_like_it_when_read_then_it_is_only_heard(String text) {
        assertThat(read(aStatus().with("content", text)).thread().bearing())
                .isEqualTo(Bearing.HEARD);
    }

    @Test
    void given_a_channel_that_opens_for_terms_when_a_found_post_is_read_then_it_is_addressed() {
        assertThat(read(reader(MASTODON, true), aStatus(), false).thread().bearing())
                .isEqualTo(Bearing.ADDRESSED);
    }

    @Test
    void given_our_own_post_or_a_boost_when_read_then_it_is_marked_even_if_told() throws Exception {
        var own = aStatus().by(Script.SELF);
        var boost = aStatus().with("reblog", aStatus().json());

        assertThat(read(reader, own, true).thread().bearing()).isEqualTo(Bearing.OWN);
        assertThat(read(reader, boost, true).thread().bearing()).isEqualTo(Bearing.SHARE);
    }

    @Test
    void given_a_profile_when_read_then_followers_and_the_pages_of_its_fields_are_known()
            throws Exception {
        var account =
                """
                {"id":"9","acct":"mara","url":"https://social.example/@mara",
                 "note":"<p>I like <a href='https://else.example/'>this</a></p>",
                 "followers_count":1200,"fields":[
                  {"name":"Web","value":"<a href='https://Mara.example/?a=1&amp;b=2' rel='me'>\
                <span class='invisible'>https://</span>mara.example</a>"},
                  {"name":"Forum","value":"https://forum.example/u/mara"},
                  {"name":"Again","value":"<a href='https://forum.example/u/mara'>me</a>"},
                  {"name":"Mail","value":"mara@mail.example"},
                  {"name":"Bad","value":"<a href='javascript:alert(1)'>x</a> \
                <a href='mailto:mara@mail.example'>y</a> <a href='/here'>z</a>"},
                  {"name":"None","value":null}]}\
                """;

        var about = read(aStatus().by(account)).author().about();

        assertThat(about.followers()).isEqualTo(1_200);
        assertThat(about.links())
                .containsExactly(
                        URI.create("https://mara.example/?a=1&b=2"),
                        URI.create("https://forum.example/u/mara"));
        assertThat(about.email()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"followers_count\":null,\"fields\":null}",
                "{\"followers_count\":\"many\",\"fields\":\"none\"}",
                "{\"followers_count\":-1,\"fields\":[7,{}]}"
            })
    void given_a_profile_that_says_nothing_of_use_when_read_then_nothing_is_known(String fields)
            throws Exception {
        var account = (ObjectNode) Api.JSON.readTree(fields);
        account.put("acct", "mara").put("url", "https://social.example/@mara");

        assertThat(read(aStatus().by(account.toString())).author().about()).isEqualTo(About.NONE);
    }

    @Test
    void given_an_account_with_an_endless_url_when_read_then_its_id_is_short_and_stable()
            throws Exception {
        var url = "https://social.example/" + "a".repeat(500);
        var account = "{\"id\":\"9\",\"acct\":\"m\",\"url\":\"" + url + "\"}";

        var first = read(aStatus().by(account)).author();
        var second = read(aStatus().by(account)).author();

        assertThat(first.stableId()).hasSizeLessThanOrEqualTo(Handle.MAX_ID_CHARS);
        assertThat(first.stableId()).isEqualTo(second.stableId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b"})
    void given_a_post_without_a_usable_name_when_looked_at_then_it_is_not_readable(String uri) {
        assertThat(StatusReader.isReadable(aStatus().with("uri", uri).json())).isFalse();
        assertThat(StatusReader.isReadable(aStatus().json())).isTrue();
    }
}
