package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.listen.Posts.aPost;

import org.hearback.answer.ReplyApproved;
import org.hearback.answer.ReplyBook;
import org.hearback.answer.ReplyService;
import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.delivery.FakeCarrier.Standing;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Jira tells of a comment once; what is lost there is found by looking. */
class CatchUpTest {
    private static final Duration ROUND = Duration.ofMinutes(2);

    private final Route route = new Route();
    private RequestRef request = new RequestRef(1, "NONE-1");

    @BeforeEach
    void a_request_from_a_post() {
        route.arrives(aPost().withId("p1").build());
        request = route.requestOf("p1");
    }

    /** Some rounds, each with all that can be done after it. */
    private int catchUp(ReplyService replies) {
        var missed = 0;
        for (var i = 0; i < 5; i++) {
            route.clock.pass(ROUND);
            missed += replies.catchUp();
            route.work();
        }
        return missed;
    }

    private List<String> answers() {
        return route.network.network().stream().map(Standing::text).toList();
    }

    @Test
    void given_a_comment_of_which_nobody_told_when_caught_up_then_its_answer_leaves_once() {
        route.comments.answer(request, "It is fixed.");

        assertThat(catchUp(route.replies)).isEqualTo(1);

        assertThat(answers()).containsExactly("It is fixed.");
        assertThat(route.facts.facts(ReplyApproved.class)).hasSize(1);
    }

    @Test
    void given_a_comment_that_left_when_caught_up_then_nothing_more_leaves() {
        route.agentAnswers(request, "It is fixed.");

        assertThat(catchUp(route.replies)).isZero();

        assertThat(answers()).containsExactly("It is fixed.");
        assertThat(route.facts.facts(ReplyApproved.class)).hasSize(1);
    }

    @Test
    void given_a_comment_that_was_caught_up_when_somebody_tells_of_it_then_nothing_more_leaves() {
        var comment = route.comments.answer(request, "It is fixed.");
        catchUp(route.replies);

        assertThat(route.replies.commented(request.issueId(), comment)).isFalse();
        route.work();

        assertThat(answers()).containsExactly("It is fixed.");
    }

    @Test
    void given_comments_that_are_not_answers_when_caught_up_then_none_leaves() {
        route.comments.write(request, Audience.INTERNAL, Voice.AGENT, "Ask billing.");
        route.comments.write(request, Audience.CUSTOMER, Voice.CUSTOMER, "Any news?");
        route.comments.write(request, Audience.CUSTOMER, Voice.HEARBACK, "On Mastodon: hi");
        route.comments.write(request, Audience.CUSTOMER, Voice.AGENT, "  ");

        assertThat(catchUp(route.replies)).isZero();

        assertThat(route.network.tries()).isEmpty();
    }

    @Test
    void given_a_comment_from_before_its_requests_first_post_when_caught_up_then_it_stays_inside() {
        var before = route.kept("p1").receivedAt().minus(Duration.ofMinutes(5));
        route.comments.write(request, Audience.CUSTOMER, Voice.AGENT, "An old word.", before);

        assertThat(catchUp(route.replies)).isZero();

        assertThat(route.network.tries()).isEmpty();
    }

    @Test
    void given_an_issue_that_came_from_no_channel_when_caught_up_then_its_comments_stay_inside() {
        route.comments.answer(new RequestRef(99_999, "SUP-99"), "Hello.");

        assertThat(catchUp(route.replies)).isZero();

        assertThat(route.network.tries()).isEmpty();
    }

    @Test
    void given_a_comment_of_this_moment_when_caught_up_then_it_is_not_looked_at_yet() {
        route.comments.answer(request, "Jira has not stored yet that I am internal.");
        route.clock.pass(ReplyService.SETTLED.minusMillis(1));

        assertThat(route.replies.catchUp()).isZero();
    }

    @Test
    void given_jira_was_down_for_long_when_it_is_back_then_the_first_round_looks_further_back() {
        route.comments.answer(request, "It is fixed.");
        route.clock.pass(Duration.ofMinutes(50));
        var restarted = serviceWith(route.replyBook);

        assertThat(restarted.catchUp()).isEqualTo(1);
    }

    @Test
    void given_a_node_that_runs_for_long_when_it_catches_up_then_what_is_old_is_left_alone() {
        route.clock.pass(Duration.ofMinutes(30));
        catchUp(route.replies);
        var old = route.clock.instant().minus(ReplyService.LOOK_BACK);
        route.comments.write(request, Audience.CUSTOMER, Voice.AGENT, "It is fixed.", old);
        route.clock.pass(ROUND);

        assertThat(route.replies.catchUp()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void given_a_node_killed_at_the_approval_when_another_catches_up_then_one_answer_leaves(
            int moment) {
        var comment = route.comments.answer(request, "It is fixed.");
        var mortality = new Mortality();
        mortality.killAt(moment);
        var dying = serviceWith(mortality.of(ReplyBook.class, route.replyBook));
        assertThatThrownBy(() -> dying.commented(request.issueId(), comment))
                .isInstanceOf(Mortality.Killed.class);

        catchUp(route.replies);

        assertThat(answers()).containsExactly("It is fixed.");
    }

    @Test
    void given_a_comment_that_cannot_be_approved_when_caught_up_then_the_others_leave_meanwhile() {
        var ill = route.comments.answer(request, "The first.");
        route.comments.answer(request, "The second.");
        var book = new Ill(route.replyBook, ill);
        route.clock.pass(ROUND);

        assertThatThrownBy(serviceWith(book)::catchUp).hasMessage("no database");
        route.work();

        assertThat(answers()).containsExactly("The second.");
    }

    @Test
    void given_approvals_that_no_round_meets_again_when_tidied_then_they_are_forgotten() {
        route.agentAnswers(request, "It is fixed.");
        route.clock.pass(ReplyService.REMEMBERED.plusMillis(1));

        route.replies.tidy();

        assertThat(route.replyBook.forget(Duration.ZERO, route.clock.instant())).isZero();
    }

    private ReplyService serviceWith(ReplyBook book) {
        return new ReplyService(route.comments, route.posts, book, route.clock);
    }

    /** A book that fails for one comment. */
    private record Ill(ReplyBook book, CommentId comment) implements ReplyBook {
        @Override
        public boolean approve(RequestRef request, CommentId approved, Instant at) {
            if (approved.equals(comment)) throw new IllegalStateException("no database");
            return book.approve(request, approved, at);
        }

        @Override
        public int forget(Duration age, Instant now) {
            return book.forget(age, now);
        }
    }
}
