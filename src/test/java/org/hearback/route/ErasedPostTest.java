package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.delivery.Carried;
import org.hearback.delivery.Undeliverable;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Who had their words erased is not written to any more. */
class ErasedPostTest {
    private final Route route = new Route();
    private RequestRef request;

    @BeforeEach
    void a_request_from_a_post() {
        route.arrives(aPost().withId("p1").build());
        request = route.requestOf("p1");
    }

    private void erase() {
        route.posts.update(route.kept("p1").erased());
    }

    @Test
    void given_an_erased_post_when_an_agent_answers_then_nothing_leaves_and_the_agent_is_told() {
        erase();

        route.agentAnswers(request, "It is fixed.");

        assertThat(route.network.tries()).isEmpty();
        assertThat(route.facts.facts(Undeliverable.class)).hasSize(1);
        assertThat(route.comments.notes()).hasSize(1);
    }

    @Test
    void given_an_answer_that_waits_when_the_post_is_erased_then_it_leaves_no_more() {
        route.network.failNext(new Carried.NotNow(Duration.ofMinutes(1), "503", false));
        route.agentAnswers(request, "It is fixed.");
        erase();

        route.clock.pass(Duration.ofHours(1));
        route.work();

        assertThat(route.network.tries()).hasSize(1);
        assertThat(route.network.network()).isEmpty();
        assertThat(route.comments.notes())
                .singleElement()
                .matches(note -> note.arguments().contains("the post that it answers is erased"));
    }

    @Test
    void given_another_post_of_the_request_when_one_is_erased_then_the_answer_goes_there() {
        route.arrives(aPost().withId("p2").answering("p1", "p1").build());
        route.posts.update(route.kept("p2").erased());

        route.agentAnswers(request, "It is fixed.");

        assertThat(route.network.network())
                .singleElement()
                .matches(post -> post.underExternalId().equals("p1"));
    }
}
