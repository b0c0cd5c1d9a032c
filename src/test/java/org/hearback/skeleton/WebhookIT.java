package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** A webhook's door: good pushes become requests once, all others are told what is wrong. */
class WebhookIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 1_000_000;
    private static final String TYPE = "Content-Type";

    @TempDir static Path home;
    private static Desk desk;
    private static Hook hook;

    @BeforeAll
    static void a_webhook() {
        desk = Desk.open(home);
        hook = desk.addHook("Forum", "");
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    private static void opened(String words) {
        within(SOON, "a request about " + words, () -> desk.requestAbout(words));
    }

    @Test
    void given_a_signed_push_when_delivered_then_it_is_a_request() {
        hook.post("first", "The door D-1 squeaks");

        opened("D-1");
    }

    @Test
    void given_a_push_when_replayed_then_it_is_refused_and_nothing_is_stored_twice() {
        var push = Push.of("again", "The door D-2 is stuck", hook.secret());
        assertThat(hook.deliver(push).status()).isEqualTo(202);

        var replayed = hook.deliver(push);
        var sameByAnotherPush =
                hook.deliver(Push.of("again", "The door D-2 is stuck", hook.secret()));

        assertThat(replayed.status()).isEqualTo(409);
        assertThat(replayed.json().path("errors").has(Push.ID)).as(replayed.body()).isTrue();
        assertThat(sameByAnotherPush.status()).isEqualTo(202);
        assertThat(sameByAnotherPush.json().path("known").asInt()).isEqualTo(1);
        opened("D-2");
    }

    static Stream<Arguments> notGenuine() {
        var good = Push.of("bad", "Never a request", hook.secret());
        var now = Instant.now();
        return Stream.of(
                push("unsigned", good.without(Push.SIGNATURE), 401, Push.SIGNATURE),
                push("of a stranger", good.with(Push.SIGNATURE, "v1,AAAA"), 401, Push.SIGNATURE),
                push("of version 2", good.with(Push.SIGNATURE, "v2,AAAA"), 401, Push.SIGNATURE),
                push("changed", good.with(Push.json("bad", "Changed")), 401, Push.SIGNATURE),
                push("under another id", good.with(Push.ID, "msg_2"), 401, Push.SIGNATURE),
                push("without an id", good.without(Push.ID), 401, Push.ID),
                push("without a time", good.without(Push.TIMESTAMP), 401, Push.TIMESTAMP),
                push("timed in words", good.with(Push.TIMESTAMP, "noon"), 401, Push.TIMESTAMP),
                push("stale", signed(now.minusSeconds(600)), 401, Push.TIMESTAMP),
                push("from the future", signed(now.plusSeconds(600)), 401, Push.TIMESTAMP));
    }

    static Stream<Arguments> notJson() {
        var good = Push.of("bad", "Never a request", hook.secret());
        return Stream.of(
                push("untyped", good.without(TYPE), 415, TYPE),
                push("a text", good.with(TYPE, "text/plain"), 415, TYPE),
                push("a form", good.with(TYPE, "application/x-www-form-urlencoded"), 415, TYPE),
                push("a byte too long", signed(padded(MAX_BYTES + 1)), 413, "body"),
                push("half of it", signed("{\"type\": "), 400, "body"),
                push("two of it", signed("{} {}"), 400, "body"),
                push("a list", signed("[]"), 400, "body"),
                push("empty", signed(""), 400, "body"));
    }

    static Stream<Arguments> wrongShape() {
        return Stream.of(
                push("no type", signed("{}"), 400, "/type"),
                push("no data", signed("{\"type\":\"social.post.created\"}"), 400, "/data"),
                push("no id", shape("{}"), 400, "/data/id"),
                push("no author", shape("{'id':'x','text':'x'}"), 400, "/data/author/id"),
                push("no text", shape("{'id':'x','author':{'id':'u'}}"), 400, "/data/text"),
                push(
                        "a list as text",
                        shape("{'id':'x','text':[],'author':{'id':'u'}}"),
                        400,
                        "/data/text"));
    }

    private static Arguments push(String name, Push push, int status, String field) {
        return Arguments.of(name, push, status, field);
    }

    private static Push signed(Instant at) {
        return Push.of(Push.json("bad", "Never a request"), at, hook.secret());
    }

    private static Push signed(String body) {
        return signed(body.getBytes(UTF_8));
    }

    private static Push signed(byte[] body) {
        return Push.of(body, Instant.now(), hook.secret());
    }

    private static Push shape(String data) {
        var json = "{'type':'social.post.created','data':%s}".formatted(data);
        return signed(json.replace('\'', '"'));
    }

    /** A good body with blanks before it. */
    private static byte[] padded(int length) {
        var json = Push.json("long", "The door D-3 is wide");
        var body = new byte[length];
        Arrays.fill(body, (byte) ' ');
        System.arraycopy(json, 0, body, length - json.length, json.length);
        return body;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"notGenuine", "notJson", "wrongShape"})
    void given_a_bad_push_when_delivered_then_the_answer_names_the_field_and_nothing_is_stored(
            String name, Push push, int status, String field) {
        var before = new OwnTables(desk.node()).posts();

        var reply = hook.deliver(push);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("errors").path(field).asText()).as(reply.body()).isNotBlank();
        assertThat(new OwnTables(desk.node()).posts()).isEqualTo(before);
    }

    @Test
    void given_a_body_of_exactly_the_limit_when_delivered_then_it_is_taken() {
        assertThat(hook.deliver(signed(padded(MAX_BYTES))).status()).isEqualTo(202);

        opened("D-3");
    }

    @Test
    void given_no_such_channel_when_pushed_then_the_answer_says_so() {
        for (var name : new String[] {"4711", "0", "forum", "99999999999"}) {
            var push = Push.of("nobody", "Nobody listens", hook.secret());
            var reply =
                    JiraClient.anonymous(desk.baseUrl())
                            .post("/rest/hearback/1.0/hook/" + name, push.body(), push.headers());
            assertThat(reply.status()).as(name).isEqualTo(404);
            assertThat(reply.json().path("errors").has("channel")).as(reply.body()).isTrue();
        }
    }

    @Test
    void given_a_paused_channel_when_pushed_then_the_sender_is_asked_to_come_back() {
        var resting = desk.addHook("Resting", "");
        desk.move(resting.channel(), "pause");
        var push = Push.of("later", "The door D-4 is shut", resting.secret());

        var paused = resting.deliver(push);
        desk.move(resting.channel(), "resume");
        var resumed = resting.deliver(push);
        opened("D-4");
        desk.move(resting.channel(), "remove");
        var removed = resting.deliver(Push.of("after", "Too late", resting.secret()));

        assertThat(paused.status()).isEqualTo(503);
        assertThat(paused.json().path("errorMessages")).isNotEmpty();
        assertThat(resumed.status()).as(resumed.body()).isEqualTo(202);
        assertThat(removed.status()).isEqualTo(404);
    }

    @Test
    void given_a_new_secret_when_the_old_one_lives_on_then_both_sign_until_it_is_taken_away() {
        var rotating = desk.addHook("Rotating", "");
        var old = rotating.secret();
        var next = rotating.with(SharedSecret.of(7));
        desk.change(
                rotating.channel(),
                Map.of("secret", next.secret().text(), "oldsecret", old.text()));

        rotating.post("by-old", "The lock is old");
        next.post("by-new", "The lock is new");
        desk.change(rotating.channel(), Map.of("forget-oldsecret", "on"));

        assertThat(rotating.deliver(Push.of("by-old-2", "Too late", old)).status()).isEqualTo(401);
        next.post("by-new-2", "The lock is still new");
    }
}
