package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import org.hearback.adapter.channel.LocalServer;
import org.hearback.skeleton.CallbackServer.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agents' answers go to the webhook's callback: signed, once, and again where it is ill. */
class CallbackIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir static Path home;
    private static Desk desk;
    private static OwnTables tables;

    @BeforeAll
    static void a_desk() {
        desk = Desk.open(home);
        tables = new OwnTables(desk.node());
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    /** A request that came by that webhook. */
    private static String asked(Hook hook, String words) {
        hook.post("post-" + words, "Please mend " + words);
        return within(SOON, "a request about " + words, () -> desk.requestAbout(words))
                .path("key")
                .asText();
    }

    /** So many calls about the words. */
    private static List<Event> called(CallbackServer server, String words, int times) {
        return within(
                SOON,
                times + " calls about " + words,
                () -> Optional.of(server.about(words)).filter(calls -> calls.size() >= times));
    }

    @Test
    void given_an_answer_when_an_agent_writes_it_then_the_callback_gets_it_signed_and_once() {
        try (var server = new CallbackServer()) {
            var hook = desk.addHook("Signed", server.address().toString());
            var key = asked(hook, "C-1");

            desk.noteInside(key, "C-1 is a secret of ours");
            desk.answer(key, "C-1 is mended");

            var calls = called(server, "C-1", 1);
            assertThat(calls).allMatch(call -> call.isSignedBy(hook.secret()));
            assertThat(calls.getFirst().json().path("type").asText())
                    .isEqualTo("social.reply.created");
            var data = calls.getFirst().json().path("data");
            assertThat(data.path("answers").asText()).isEqualTo("post-C-1");
            assertThat(data.path("text").asText()).isEqualTo("C-1 is mended");
            assertThat(data.path("id").asText()).isEqualTo(calls.getFirst().id());
            allIsDone();
            assertThat(server.about("secret of ours")).isEmpty();
            assertThat(server.about("C-1")).hasSize(1);
        }
    }

    @Test
    void given_two_answers_when_the_first_must_wait_then_the_second_does_not_overtake_it() {
        try (var server = new CallbackServer()) {
            var hook = desk.addHook("In order", server.address().toString());
            var key = asked(hook, "C-6");
            server.now(LocalServer.saying(429, List.of("Retry-After: 2"), ""));

            desk.answer(key, "C-6 is looked at");
            called(server, "C-6", 1);
            server.now(CallbackServer.TAKES);
            desk.answer(key, "C-6 is mended");

            assertThat(called(server, "C-6", 3))
                    .extracting(call -> call.json().path("data").path("text").asText())
                    .containsExactly("C-6 is looked at", "C-6 is looked at", "C-6 is mended");
        }
    }

    private static void allIsDone() {
        within(SOON, "no work left", () -> Optional.of(0).filter(none -> tables.openWork() == 0));
    }

    @Test
    void given_two_live_secrets_when_an_answer_leaves_then_it_is_signed_by_both() {
        try (var server = new CallbackServer()) {
            var hook = desk.addHook("Two secrets", server.address().toString());
            var next = SharedSecret.of(9);
            var key = asked(hook, "C-2");
            desk.change(
                    hook.channel(),
                    Map.of("secret", next.text(), "oldsecret", hook.secret().text()));

            desk.answer(key, "C-2 is mended");

            var call = called(server, "C-2", 1).getFirst();
            assertThat(call.isSignedBy(next)).isTrue();
            assertThat(call.isSignedBy(hook.secret())).isTrue();
        }
    }

    @Test
    void given_a_callback_that_asks_to_wait_when_the_time_is_over_then_the_same_answer_comes() {
        try (var server = new CallbackServer()) {
            var hook = desk.addHook("Waiting", server.address().toString());
            var key = asked(hook, "C-3");
            server.now(LocalServer.saying(429, List.of("Retry-After: 3"), ""));

            desk.answer(key, "C-3 is mended");
            called(server, "C-3", 1);
            var asked = Instant.now();
            server.now(CallbackServer.TAKES);
            var calls = called(server, "C-3", 2);

            assertThat(Duration.between(asked, Instant.now()))
                    .isGreaterThan(Duration.ofMillis(2800));
            assertThat(calls).extracting(Event::id).containsOnly(calls.getFirst().id());
            assertThat(calls).allMatch(call -> call.isSignedBy(hook.secret()));
            allIsDone();
            assertThat(server.about("C-3")).hasSize(2);
        }
    }

    @Test
    void given_a_callback_that_is_down_when_it_is_up_again_then_the_answer_comes_once() {
        try (var down = new CallbackServer()) {
            var hook = desk.addHook("Down", down.address().toString());
            var key = asked(hook, "C-4");
            down.close();

            desk.answer(key, "C-4 is mended");
            within(
                    SOON,
                    "a try that failed",
                    () -> Optional.of(1).filter(one -> tables.waitingWork() == 1));
            try (var up = new CallbackServer(down.address().getPort())) {
                assertThat(tables.hurryWork()).isEqualTo(1);

                assertThat(called(up, "C-4", 1)).allMatch(call -> call.isSignedBy(hook.secret()));
                allIsDone();
                assertThat(up.about("C-4")).hasSize(1);
            }
        }
    }

    @Test
    void given_a_callback_that_refuses_when_an_agent_answers_then_a_note_on_the_request_says_why() {
        try (var server = new CallbackServer()) {
            var hook = desk.addHook("Refusing", server.address().toString());
            var key = asked(hook, "C-5");
            server.now(LocalServer.saying(410, List.of(), ""));

            desk.answer(key, "C-5 is mended");

            within(
                    SOON,
                    "a note on the request",
                    () ->
                            Optional.of(
                                            desk.agent()
                                                    .get("/rest/api/2/issue/" + key + "/comment")
                                                    .body())
                                    .filter(comments -> comments.contains("410")));
            assertThat(server.about("C-5")).hasSize(1);
        }
    }
}
