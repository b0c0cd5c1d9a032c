package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The whole slice, from the jar: a citizen posts, a request opens, an agent answers, the citizen
 * reads it.
 */
class SkeletonIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir static Path home;
    private static Desk desk;
    private static Citizen citizen;

    @BeforeAll
    static void a_desk_that_listens_to_the_town() {
        desk = Desk.open(home);
        desk.addTown();
        citizen = new Citizen(desk.town(), "town-mara-token");
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    private static String requestAbout(String words) {
        return within(SOON, "a request about " + words, () -> desk.requestAbout(words))
                .path("key")
                .asText();
    }

    private static void answered(String post, String text) {
        within(
                SOON,
                "the answer under the post",
                () ->
                        Optional.of(citizen.under(post))
                                .filter(
                                        texts ->
                                                texts.stream()
                                                        .anyMatch(one -> one.contains(text))));
    }

    @Test
    void given_a_citizens_post_when_an_agent_answers_then_the_answer_stands_under_the_post_once() {
        var post = citizen.post("@acme my parcel A-1001 is lost 📦");

        var key = requestAbout("A-1001");
        desk.noteInside(key, "Ask the depot first.");
        desk.answer(key, "We found *A-1001*, it is on its way.");
        answered(post, "We found A-1001, it is on its way.");

        assertThat(citizen.under(post)).hasSize(1).first().asString().startsWith("@mara");
        assertThat(desk.requestAbout("A-1001")).isPresent();
    }

    @Test
    void given_a_follow_up_when_the_citizen_answers_then_it_is_a_comment_on_the_same_request() {
        var post = citizen.post("@acme the export E-77 stops at 99 %");
        var key = requestAbout("E-77");

        citizen.reply(post, "@acme it also happens with smaller files");

        within(
                SOON,
                "the follow-up as a comment",
                () ->
                        Optional.of(
                                        desk.agent()
                                                .get("/rest/api/2/issue/" + key + "/comment")
                                                .body())
                                .filter(comments -> comments.contains("smaller files")));
        assertThat(
                        desk.requests("status IS NOT EMPTY").stream()
                                .filter(issue -> issue.toString().contains("smaller files")))
                .isEmpty();
    }

    @Test
    void given_the_plugin_when_the_desk_is_up_then_an_agent_sees_the_origin_of_a_request() {
        citizen.post("@acme the lamp L-5 flickers");
        var key = requestAbout("L-5");

        var page = desk.agent().get("/browse/" + key).page();

        assertThat(page.text()).contains("Our town").contains("the lamp L-5 flickers");
    }
}
