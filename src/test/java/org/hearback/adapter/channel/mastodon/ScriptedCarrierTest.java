package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.channel.mastodon.Script.say;
import static org.hearback.adapter.channel.mastodon.Statuses.aStatus;

import org.hearback.adapter.channel.LocalServer.Manner;
import org.hearback.channel.Channel;
import org.hearback.delivery.Carried;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Purpose;
import org.hearback.kernel.TestClock;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ScriptedCarrierTest {
    private static final String POST = "POST /api/v1/statuses";
    private static final String CONTEXT = "GET /api/v1/statuses/1/context";
    private static final String OWN = "GET /api/v1/accounts/14715/statuses";
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final InboundPost post = Posts.aPost().build();
    private Script server;
    private Lab lab;
    private Channel channel;
    private MessageCarrier carrier;

    @BeforeEach
    void start() {
        server = new Script();
        lab = new Lab(clock);
        channel = Lab.channel(server.base(), "secret-token");
        carrier = lab.desk().carrier();
    }

    @AfterEach
    void stop() {
        lab.close();
        server.close();
    }

    private OutboundPart part() {
        return Lab.part(channel, post, "@mara soon");
    }

    static Arguments[] answers() {
        return new Arguments[] {
            Arguments.of(say(200, "{\"id\":\"2\",\"uri\":\"https://h/2\"}"), Carried.Sent.class),
            Arguments.of(say(200, "{\"id\":\"2\""), Carried.Unknown.class),
            Arguments.of(say(200, "<h1>Welcome</h1>"), Carried.Unknown.class),
            Arguments.of(say(200, "{}"), Carried.Unknown.class),
            Arguments.of(say(202, ""), Carried.Unknown.class),
            Arguments.of(say(301, "", "Location: https://new.example/"), Carried.Refused.class),
            Arguments.of(say(401, ""), Carried.NotNow.class),
            Arguments.of(say(403, "{\"error\":\"outside\"}"), Carried.Refused.class),
            Arguments.of(say(404, "<h1>404 Not Found</h1>"), Carried.Refused.class),
            Arguments.of(say(410, ""), Carried.Refused.class),
            Arguments.of(say(422, "{\"error\":\"too long\"}"), Carried.Refused.class),
            Arguments.of(say(429, ""), Carried.NotNow.class),
            Arguments.of(say(500, "{\"error\":\"oh no\"}"), Carried.Unknown.class),
            Arguments.of(say(502, "<h1>Bad gateway</h1>"), Carried.Unknown.class),
            Arguments.of(
                    (Manner) (request, connection) -> connection.close(), Carried.Unknown.class),
            Arguments.of(
                    (Manner) (request, connection) -> Thread.sleep(60_000), Carried.Unknown.class),
        };
    }

    @ParameterizedTest
    @MethodSource("answers")
    void given_an_answer_of_the_server_when_carried_then_its_outcome_is_sure_or_unknown(
            Manner answer, Class<? extends Carried> outcome) {
        server.on(POST, answer);

        assertThat(carrier.carry(part())).isInstanceOf(outcome);
        assertThat(server.calls(POST)).hasSize(1);
    }

    @Test
    void given_a_refusal_when_carried_then_the_agent_reads_the_servers_words() {
        server.on(POST, say(422, "{\"error\":\"Text character limit of 500 exceeded\"}"));

        assertThat(((Carried.Refused) carrier.carry(part())).why())
                .contains("Text character limit of 500 exceeded");
    }

    @Test
    void given_a_limit_with_an_iso_reset_when_carried_then_it_waits_until_then_uncounted() {
        server.on(
                POST,
                say(
                        429,
                        "{\"error\":\"Too many requests\"}",
                        "X-RateLimit-Remaining: 0",
                        "X-RateLimit-Reset: " + NOW.plusSeconds(90)));

        var carried = (Carried.NotNow) carrier.carry(part());

        assertThat(carried.after()).isEqualTo(Duration.ofSeconds(90));
        assertThat(carried.rateLimited()).isTrue();
    }

    @Test
    void given_a_part_when_carried_then_its_mark_is_the_idempotency_key() {
        var requests = new java.util.concurrent.CopyOnWriteArrayList<String>();
        server.on(POST, (request, connection) -> requests.add(request));

        carrier.carry(part());

        assertThat(requests.getFirst())
                .containsIgnoringCase("Idempotency-Key: " + part().part().mark())
                .contains("\"status\":\"@mara soon\"", "\"in_reply_to_id\":\"1\"");
    }

    @Test
    void given_a_server_with_only_the_first_instance_call_when_asked_then_its_limit_is_known() {
        server.on("GET /api/v2/instance", say(404, "<h1>404 Not Found</h1>"));
        server.json(
                "GET /api/v1/instance",
                """
                {"uri":"help.example","configuration":{"statuses":
                 {"max_characters":5000,"characters_reserved_per_url":32}}}\
                """);

        var rule = carrier.lengthRule(channel, post).orElseThrow();
        carrier.lengthRule(channel, post);

        assertThat(rule.max()).isEqualTo(5_000);
        assertThat(rule.urlLength()).isEqualTo(32);
        assertThat(server.calls("/instance")).hasSize(2);
        clock.pass(Duration.ofMinutes(61));
        carrier.lengthRule(channel, post);
        assertThat(server.calls("/instance")).hasSize(4);
    }

    @Test
    void given_a_server_that_is_down_when_asked_for_the_limit_then_it_is_500_until_it_answers() {
        server.on("GET /api/v2/instance", say(503, ""));
        server.on("GET /api/v1/instance", say(503, ""));

        assertThat(carrier.lengthRule(channel, post).orElseThrow().max()).isEqualTo(500);

        server.json(
                "GET /api/v2/instance",
                "{\"configuration\":{\"statuses\":{\"max_characters\":1000}}}");
        assertThat(carrier.lengthRule(channel, post).orElseThrow().max()).isEqualTo(1_000);
    }

    @Test
    void given_an_author_elsewhere_when_asked_for_the_prefix_then_it_has_the_host() {
        server.json("GET /api/v2/instance", "{\"domain\":\"help.example\"}");

        assertThat(carrier.lengthRule(channel, post).orElseThrow().prefix())
                .isEqualTo("@" + post.author().name() + " ");
    }

    @Test
    void given_the_parent_is_gone_when_looked_for_then_our_own_posts_are_searched()
            throws Exception {
        server.on(CONTEXT, say(404, "<h1>404</h1>"));
        server.json(OWN, "[" + own("<p>@mara soon</p>", NOW) + "]");

        assertThat(((Looked.Saw) carrier.look(part())).places())
                .singleElement()
                .matches(place -> place.replyTo().equals("114"));
    }

    @Test
    void given_the_server_is_down_when_looked_for_then_nothing_is_claimed() {
        server.on(CONTEXT, say(500, ""));

        assertThat(carrier.look(part())).isInstanceOf(Looked.CouldNotLook.class);
    }

    @Test
    void given_the_same_words_from_last_week_when_looked_for_then_they_are_not_it()
            throws Exception {
        var before = NOW.minus(Duration.ofDays(7));
        server.json(CONTEXT, "{\"descendants\":[" + own("<p>soon</p>", before) + "]}");
        server.json(OWN, "[]");
        var started = part().part().sending(NOW);
        var part =
                new OutboundPart(
                        channel,
                        post,
                        started,
                        Purpose.Kind.REPLY,
                        post.visibility(),
                        post.key().externalId(),
                        "1");

        assertThat(carrier.look(part)).isEqualTo(new Looked.Saw(List.of()));
    }

    private static String own(String content, Instant at) throws Exception {
        return aStatus()
                .by(Script.SELF)
                .with("in_reply_to_id", "1")
                .with("content", content)
                .with("created_at", at.toString())
                .json()
                .toString();
    }
}
