package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.channel.mastodon.Script.say;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.Probe.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

class MastodonKindTest {
    private Script server;
    private Lab lab;
    private Channel channel;
    private ChannelKind kind;

    @BeforeEach
    void start() {
        server = new Script();
        lab = new Lab(Clock.systemUTC());
        channel = Lab.channel(server.base(), "t", "terms", "#lamp");
        kind = lab.desk().kind();
    }

    @AfterEach
    void stop() {
        lab.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://social.example", "https://social.example/", "http://h:8080/town"})
    void given_a_servers_address_when_checked_then_it_is_good(String address) {
        assertThat(kind.check(Lab.settings(address, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://social.example/@acme", "https://h.example/?a=b", "https://h/#x"})
    void given_another_address_when_checked_then_the_field_is_named(String address) {
        assertThat(kind.check(Lab.settings(address, ""))).containsOnlyKeys("server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# lamp", "#1", "#", "x", "\"a\"", "a1,b2,c3,d4,e5,f6,g7,h8,i9"})
    void given_bad_terms_when_checked_then_the_field_is_named(String terms) {
        assertThat(kind.check(Lab.settings("https://h.example", terms))).containsOnlyKeys("terms");
        assertThat(kind.check(Lab.settings("https://h.example", "#lamp, broken glass"))).isEmpty();
    }

    @Test
    void given_a_good_server_when_tested_then_the_findings_say_what_was_seen() {
        server.json("GET /api/v2/instance", "{\"domain\":\"help.example\"}");
        server.json("GET /api/v1/notifications", Statuses.aStatus().asMention());
        server.json("GET /api/v1/timelines/tag/lamp", "[]");

        var works = (Probe.Works) kind.probe(channel);

        assertThat(works.findings())
                .contains(
                        Finding.of("hearback.channel.mastodon.probe.account", "acme@help.example"),
                        Finding.of("hearback.channel.mastodon.probe.limit", 500),
                        Finding.of("hearback.channel.mastodon.probe.term", "#lamp", 0))
                .anyMatch(
                        finding ->
                                finding.arguments()
                                        .equals(
                                                List.of(
                                                        "mara@social.example",
                                                        "2026-01-05T09:00:02.120Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', token, token",
        "403, '{}', token, scopes",
        "200, '<html>', server, server",
        "404, '<h1>404</h1>', server, server",
    })
    void given_a_bad_answer_when_tested_then_the_field_to_look_at_is_named(
            int status, String body, String field, String problem) {
        server.on("GET /api/v1/accounts/verify_credentials", say(status, body));

        var fails = (Probe.Fails) kind.probe(channel);

        assertThat(fails.field()).isEqualTo(field);
        assertThat(fails.problem().key()).isEqualTo("hearback.channel.mastodon.probe." + problem);
    }

    @Test
    void given_a_token_that_cannot_write_when_tested_then_it_fails() {
        server.json("GET /api/v1/notifications", "[]");
        server.json(
                "GET /api/v1/apps/verify_credentials", "{\"scopes\":[\"read\",\"write:media\"]}");

        assertThat(kind.probe(channel))
                .isEqualTo(
                        new Probe.Fails(
                                "token", Finding.of("hearback.channel.mastodon.probe.readonly")));
    }

    @Test
    void given_the_form_when_shown_then_every_text_of_it_exists() throws IOException {
        var texts = new Properties();
        try (var file = getClass().getResourceAsStream("/i18n/hearback.properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.ISO_8859_1));
        }

        for (var field : kind.fields()) {
            var key = "hearback.channel.mastodon." + field.key();
            assertThat(texts).containsKeys(key, key + ".help");
            if (field.type() == Field.Type.CHOICE)
                for (var choice : field.choices())
                    assertThat(texts).containsKey(key + "." + choice);
        }
    }
}
