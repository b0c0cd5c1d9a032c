package org.hearback.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every {@link ReplyBook} does. */
public interface ReplyBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Some request. */
    RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    /** Some comment on it. */
    CommentId COMMENT = new CommentId(20_001);

    /** A book without any reply. */
    ReplyBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<ReplyApproved> told();

    @Test
    default void given_a_comment_when_approved_then_the_fact_is_told() {
        assertThat(book().approve(REQUEST, COMMENT, NOW)).isTrue();

        assertThat(told()).containsExactly(new ReplyApproved(REQUEST, COMMENT));
    }

    @Test
    default void given_an_approved_comment_when_approved_again_then_nothing_is_told() {
        book().approve(REQUEST, COMMENT, NOW);

        assertThat(book().approve(REQUEST, COMMENT, NOW.plusSeconds(60))).isFalse();

        assertThat(told()).hasSize(1);
    }

    @Test
    default void given_two_comments_of_one_request_when_approved_then_both_are_told() {
        var second = new CommentId(COMMENT.value() + 1);

        assertThat(book().approve(REQUEST, COMMENT, NOW)).isTrue();
        assertThat(book().approve(REQUEST, second, NOW)).isTrue();

        assertThat(told()).extracting(ReplyApproved::comment).containsExactly(COMMENT, second);
    }

    @Test
    default void given_old_approvals_when_forgotten_then_the_young_ones_stay() {
        var young = new CommentId(COMMENT.value() + 1);
        book().approve(REQUEST, COMMENT, NOW.minusMillis(1));
        book().approve(REQUEST, young, NOW);

        assertThat(book().forget(Duration.ofMinutes(10), NOW.plusSeconds(600))).isEqualTo(1);

        assertThat(book().approve(REQUEST, young, NOW)).isFalse();
        assertThat(book().approve(REQUEST, COMMENT, NOW)).isTrue();
    }

    @Test
    default void given_an_open_transaction_when_approved_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().approve(REQUEST, COMMENT, NOW)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }
}
