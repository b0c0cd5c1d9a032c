package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.delivery.FakeCarrier.Standing;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.LengthRule.Unit;
import org.hearback.delivery.Purpose;
import org.hearback.intake.PostState;
import org.hearback.kernel.CommentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A worker may die at any moment; one post still gives one request, and one comment one answer. */
class CrashTest {
    private static final String TWO_PARTS =
            "The first half of the answer stands here. The second half follows it.";
    private static final Optional<LengthRule> SHORT =
            Optional.of(new LengthRule(55, Unit.CHARS, 0, "", true));

    private final Mortality mortality = new Mortality();
    private final Route route = new Route(mortality);

    @ParameterizedTest
    @MethodSource("momentsOfAReply")
    void
            given_a_worker_killed_at_a_step_of_a_reply_when_its_work_is_taken_back_then_there_is_one_reply(
                    int moment) {
        var comment = approvedReply(route);

        killAndRecover(moment);

        assertThat(route.network.network())
                .extracting(Standing::text)
                .containsExactly(
                        "The first half of the answer stands here. (1/2)",
                        "The second half follows it. (2/2)");
        assertThat(route.outbox.find(Purpose.reply(comment)).orElseThrow().isSent()).isTrue();
        assertThat(route.tasks.open()).isZero();
    }

    @ParameterizedTest
    @MethodSource("momentsOfAnOpening")
    void
            given_a_worker_killed_at_a_step_of_the_intake_when_its_work_is_taken_back_then_there_is_one_request(
                    int moment) {
        route.posts.keep(aPost().withId("p1").build(), route.clock.instant());

        killAndRecover(moment);

        assertThat(route.desk.opened()).hasSize(1);
        assertThat(route.kept("p1").state()).isEqualTo(PostState.OPENED);
        assertThat(route.tasks.open()).isZero();
    }

    @Test
    void
            given_no_kill_when_the_moments_are_counted_then_there_are_enough_of_them_to_mean_something() {
        assertThat(momentsOfAReply().count()).isGreaterThan(20);
        assertThat(momentsOfAnOpening().count()).isGreaterThan(15);
    }

    private void killAndRecover(int moment) {
        mortality.killAt(moment);
        try {
            route.work();
        } catch (Mortality.Killed expected) {
            mortality.killAt(-1);
        }
        for (var i = 0; i < 4; i++) {
            route.takeBackAndWork();
            route.clock.pass(Duration.ofMinutes(10));
        }
    }

    private static CommentId approvedReply(Route route) {
        route.network.limit(SHORT);
        route.posts.keep(aPost().withId("p1").build(), route.clock.instant());
        route.work();
        var request = route.requestOf("p1");
        var comment = route.comments.answer(request, TWO_PARTS);
        route.replies.commented(request.issueId(), comment);
        return comment;
    }

    private static Stream<Integer> momentsOfAReply() {
        var mortality = new Mortality();
        var route = new Route(mortality);
        approvedReply(route);
        mortality.killAt(-1);
        route.work();
        return IntStream.range(0, mortality.moments()).boxed();
    }

    private static Stream<Integer> momentsOfAnOpening() {
        var mortality = new Mortality();
        var route = new Route(mortality);
        route.posts.keep(aPost().withId("p1").build(), route.clock.instant());
        mortality.killAt(-1);
        route.work();
        return IntStream.range(0, mortality.moments()).boxed();
    }
}
