package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.channel.mastodon.Script.say;
import static org.hearback.adapter.channel.mastodon.Statuses.aStatus;

import org.hearback.adapter.channel.LocalServer.Manner;
import org.hearback.channel.Channel;
import org.hearback.kernel.TestClock;
import org.hearback.listen.ChannelFeed.Polled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;

class ScriptedFeedTest {
    private static final String MENTIONS = "GET /api/v1/notifications";

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
    private Script server;
    private Lab lab;
    private Channel channel;

    @BeforeEach
    void start() {
        server = new Script();
        lab = new Lab(clock);
        channel = Lab.channel(server.base(), "secret-token");
    }

    @AfterEach
    void stop() {
        lab.close();
        server.close();
    }

    static Arguments[] badAnswers() {
        return new Arguments[] {
            Arguments.of(say(401, ""), 401, "token"),
            Arguments.of(say(401, "{\"error\":\"The access token is invalid\"}"), 401, "token"),
            Arguments.of(say(403, "{\"error\":\"outside the authorized scopes\"}"), 403, "scopes"),
            Arguments.of(say(404, "<h1>404 Not Found (snac/2.75)</h1>"), 404, "does not know"),
            Arguments.of(say(200, "<!DOCTYPE html><title>Shop</title>"), 200, "web page"),
            Arguments.of(say(200, "[{\"id\":\"34"), 200, "breaks off"),
            Arguments.of(say(200, ""), 200, "breaks off"),
            Arguments.of(say(302, "", "Location: https://new.example/"), 302, "another address"),
            Arguments.of(say(429, ""), 429, "limits"),
            Arguments.of(say(500, "{\"error\":\"oh no\"}"), 500, "oh no"),
            Arguments.of(say(503, "<h1>Bad gateway</h1>"), 503, "failed"),
            Arguments.of((Manner) (request, connection) -> connection.close(), 0, "broke off"),
            Arguments.of((Manner) (request, connection) -> Thread.sleep(60_000), 0, "in time"),
        };
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void given_a_bad_answer_when_polled_then_the_trouble_says_what_and_holds_no_token(
            Manner answer, int status, String why) {
        server.on(MENTIONS, answer);

        var trouble = (Polled.Trouble) lab.poll(channel, "");

        assertThat(trouble.httpStatus()).isEqualTo(status);
        assertThat(trouble.why()).contains(why).doesNotContain("secret-token");
    }

    @Test
    void given_429_without_any_header_when_polled_then_we_stay_away_for_a_minute() {
        server.on(MENTIONS, say(429, ""));

        assertThat(((Polled.Trouble) lab.poll(channel, "")).notBefore())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void given_a_limit_header_when_polled_then_the_admin_sees_what_is_left() {
        server.on(MENTIONS, say(200, "[]", "X-RateLimit-Remaining: 271"));

        assertThat(lab.heard(channel, "").rateLeft()).isEqualTo(271);
    }

    @Test
    void given_one_mention_that_is_broken_when_polled_then_the_other_is_heard() {
        server.json(
                MENTIONS,
                "[{\"id\":\"2\",\"status\":null},{\"id\":\"3\"},{},7,"
                        + aStatus().asMention().substring(1));

        assertThat(lab.heard(channel, "").posts()).hasSize(1);
    }

    @Test
    void given_a_link_to_another_server_when_paging_then_only_its_id_is_used() {
        server.on(
                MENTIONS,
                say(
                        200,
                        aStatus().asMention(),
                        "Link: <http://127.0.0.1:9/x?max_id=1>; rel=\"next\","
                                + " <http://127.0.0.1:9/x?min_id=a%26b>; rel=\"prev\""));

        lab.heard(channel, "{\"mentions\":\"1\"}");

        assertThat(server.calls("min_id=a%26b")).isNotEmpty();
    }

    @Test
    void given_polls_within_an_hour_when_asked_who_we_are_then_the_server_is_asked_once() {
        server.json(MENTIONS, "[]");
        lab.heard(channel, "");
        clock.pass(Duration.ofMinutes(59));
        lab.heard(channel, "");

        assertThat(server.calls("verify_credentials")).hasSize(1);
        clock.pass(Duration.ofMinutes(2));
        lab.heard(channel, "");
        assertThat(server.calls("verify_credentials")).hasSize(2);
    }

    @Test
    void given_another_token_when_polled_then_it_is_used_at_once() {
        server.json(MENTIONS, "[]");
        lab.heard(channel, "");

        lab.heard(Lab.channel(server.base(), "other"), "");

        assertThat(server.calls("verify_credentials")).hasSize(2);
    }

    @Test
    void given_filtered_notifications_when_polled_then_they_are_asked_for() {
        server.json(MENTIONS, "[]");

        lab.heard(channel, "");

        assertThat(server.calls("notifications").getFirst())
                .contains("types%5B%5D=mention", "include_filtered=true");
    }
}
