package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;

import org.hearback.adapter.rest.HelpResource.PostBody;
import org.hearback.answer.AnswerReused;
import org.hearback.kernel.FakeAccess;
import org.hearback.request.ReproductionConfirmed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** What agents say about who helped, and thanks for it. */
class HelpResourceTest {
    private static final long ISSUE = TestRooms.ISSUE;
    private static final Map<String, Object> NO_FIELDS = Map.of();

    private final TestRooms rooms = new TestRooms();
    private final TestPeople people = rooms.people();

    @BeforeEach
    void an_agent_calls() {
        rooms.access.become(FakeAccess.agentWhoSees(ISSUE, 10_009L).whoCaretakes());
    }

    @Test
    void given_an_answer_of_somebody_else_when_it_helped_then_its_author_is_known_for_it() {
        var ines = people.meet("ines");
        people.answered(ines, "9");

        var first = people.help().helped(ISSUE, new PostBody(1, "9"));
        var again = people.help().helped(ISSUE, new PostBody(1, "9"));

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(people.reuses.ofIssue(ISSUE))
                .singleElement()
                .satisfies(reuse -> assertThat(reuse.author()).isEqualTo(ines.id()));
        assertThat(rooms.facts.facts(AnswerReused.class)).hasSize(1);
    }

    @Test
    void given_the_customers_own_post_when_said_to_help_then_409() {
        people.answered(people.mara, "9");

        var answer = people.help().helped(ISSUE, new PostBody(1, "9"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(error(answer, "post")).contains("nobody helps themselves");
    }

    @Test
    void given_what_helped_when_taken_back_then_nothing_stands() {
        people.answered(people.meet("ines"), "9");
        people.help().helped(ISSUE, new PostBody(1, "9"));

        assertThat(people.help().notHelped(ISSUE, new PostBody(1, "9")).getStatus()).isEqualTo(200);
        assertThat(people.help().notHelped(ISSUE, new PostBody(1, "9")).getStatus()).isEqualTo(404);
        assertThat(people.reuses.ofIssue(ISSUE)).isEmpty();
    }

    @Test
    void given_bad_input_when_sent_then_the_field_is_named() {
        var help = people.help();

        assertThat(error(help.helped(ISSUE, null), "channel")).isNotEmpty();
        assertThat(error(help.helped(ISSUE, new PostBody(0, "9")), "channel")).isNotEmpty();
        assertThat(error(help.helped(ISSUE, new PostBody(1, null)), "post")).isNotEmpty();
        assertThat(error(help.helped(ISSUE, new PostBody(1, " ")), "post")).isNotEmpty();
        assertThat(error(help.notHelped(ISSUE, new PostBody(1, "x".repeat(2_001))), "post"))
                .isNotEmpty();
        assertThat(error(help.helped(ISSUE, new PostBody(1, "unknown")), "post")).isNotEmpty();
    }

    @Test
    void given_a_fault_when_reproduced_then_it_stands_once_and_can_be_taken_back() {
        assertThat(people.help().reproduced(ISSUE, NO_FIELDS).getStatus()).isEqualTo(200);
        assertThat(people.help().reproduced(ISSUE, NO_FIELDS).getStatus()).isEqualTo(200);
        assertThat(rooms.facts.facts(ReproductionConfirmed.class)).hasSize(1);

        assertThat(people.help().notReproduced(ISSUE, NO_FIELDS).getStatus()).isEqualTo(200);
        assertThat(people.help().notReproduced(ISSUE, NO_FIELDS).getStatus()).isEqualTo(404);
        assertThat(people.reproductions.find(ISSUE)).isEmpty();
    }

    @Test
    void given_a_request_in_which_nobody_asks_when_reproduced_then_404() {
        assertThat(people.help().reproduced(10_009L, NO_FIELDS).getStatus()).isEqualTo(404);
    }

    @Test
    void given_somebody_thanked_when_thanked_again_then_409_says_when_it_is_possible() {
        people.accepted(people.answered(people.mara, "7"));

        var first = people.thanks().thank(ISSUE, NO_FIELDS);
        var again = people.thanks().thank(ISSUE, NO_FIELDS);

        assertThat(first.getStatus()).isEqualTo(202);
        assertThat(((ThanksResource.ThankedBody) first.getEntity()).helped()).isEqualTo(1);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(((ErrorBody) again.getEntity()).errorMessages().toString())
                .contains("2026-02-04");
    }

    @Test
    void given_nobody_was_helped_when_thanked_then_409_and_nothing_leaves() {
        assertThat(people.thanks().thank(ISSUE, NO_FIELDS).getStatus()).isEqualTo(409);
        assertThat(people.thanksBook.of(people.graph.of(people.mara.id()).ids())).isEmpty();
    }

    @Test
    void given_nothing_sent_as_another_sites_page_could_when_it_comes_then_nothing_happens() {
        assertThat(people.help().reproduced(ISSUE, null).getStatus()).isEqualTo(400);
        assertThat(people.help().notReproduced(ISSUE, null).getStatus()).isEqualTo(400);
        assertThat(people.thanks().thank(ISSUE, null).getStatus()).isEqualTo(400);

        assertThat(people.reproductions.find(ISSUE)).isEmpty();
    }

    private static String error(Response answer, String field) {
        assertThat(answer.getStatus()).isBetween(400, 499);
        return ((ErrorBody) answer.getEntity()).errors().getOrDefault(field, "");
    }
}
