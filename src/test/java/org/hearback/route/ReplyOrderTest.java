package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.delivery.Carried;
import org.hearback.delivery.FakeCarrier.Standing;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** Two answers to one request. */
class ReplyOrderTest {
    private final Route route = new Route();
    private RequestRef request = new RequestRef(1, "NONE-1");

    @BeforeEach
    void a_request_from_a_post() {
        route.arrives(aPost().withId("p1").build());
        request = route.requestOf("p1");
    }

    private void after(Duration time) {
        route.clock.pass(time);
        route.work();
    }

    private List<String> sent() {
        return route.network.network().stream().map(Standing::text).toList();
    }

    @Test
    void given_an_answer_that_must_wait_when_another_is_written_then_it_leaves_after_the_first() {
        route.network.failNext(new Carried.NotNow(Duration.ofMinutes(10), "429", true));
        route.agentAnswers(request, "We look at it.");
        route.agentAnswers(request, "It is fixed.");
        assertThat(sent()).isEmpty();

        after(Duration.ofMinutes(13));
        after(Duration.ofMinutes(1));

        assertThat(sent()).containsExactly("We look at it.", "It is fixed.");
    }

    @Test
    void given_an_answer_that_the_network_refuses_when_another_is_written_then_it_leaves_at_once() {
        route.network.failNext(new Carried.Refused("it may not be said"));
        route.agentAnswers(request, "We look at it.");

        route.agentAnswers(request, "It is fixed.");

        assertThat(sent()).containsExactly("It is fixed.");
    }

    @Test
    void given_an_answer_whose_tries_never_end_when_half_a_day_is_over_then_the_next_one_leaves() {
        for (var tries = 0; tries < 3; tries++)
            route.network.failNext(new Carried.NotNow(Duration.ofHours(11), "429", true));
        route.agentAnswers(request, "We look at it.");
        route.agentAnswers(request, "It is fixed.");

        after(Duration.ofHours(10));
        assertThat(sent()).isEmpty();
        after(Duration.ofHours(4));
        after(Duration.ofHours(16));

        assertThat(sent()).contains("It is fixed.");
    }

    @Test
    void given_two_requests_when_an_answer_to_one_must_wait_then_the_other_leaves_at_once() {
        route.arrives(aPost().withId("p2").build());
        route.network.failNext(new Carried.NotNow(Duration.ofMinutes(10), "429", true));
        route.agentAnswers(request, "We look at it.");

        route.agentAnswers(route.requestOf("p2"), "This one is fixed.");

        assertThat(sent()).containsExactly("This one is fixed.");
    }
}
