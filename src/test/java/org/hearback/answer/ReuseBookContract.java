package org.hearback.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link ReuseBook} does. */
public interface ReuseBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Some request. */
    RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    /** An answer of the longest kind of id. */
    PostKey POST = new PostKey(new ChannelId(7), "https://social.example/" + "x".repeat(500));

    /** A book without reuses. */
    ReuseBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<AnswerReused> told();

    @Test
    default void given_a_reuse_when_added_then_it_is_found_and_told() {
        var reuse = reuse(POST, new HandleId(4));

        assertThat(book().add(reuse)).isTrue();

        assertThat(book().find(POST, REQUEST.issueId())).contains(reuse);
        assertThat(told()).containsExactly(new AnswerReused(POST, REQUEST));
    }

    @Test
    default void given_a_known_reuse_when_another_agent_adds_it_then_nothing_changes() {
        var first = reuse(POST, new HandleId(4));
        book().add(first);

        assertThat(book().add(reuse(POST, new HandleId(5)))).isFalse();

        assertThat(book().ofIssue(REQUEST.issueId())).containsExactly(first);
        assertThat(told()).hasSize(1);
    }

    @Test
    default void given_a_reuse_when_taken_back_twice_then_it_is_told_once() {
        book().add(reuse(POST, new HandleId(4)));

        assertThat(book().remove(POST, REQUEST.issueId())).isTrue();
        assertThat(book().remove(POST, REQUEST.issueId())).isFalse();

        assertThat(book().find(POST, REQUEST.issueId())).isEmpty();
        assertThat(told()).hasSize(2);
    }

    @Test
    default void given_a_reuse_that_was_taken_back_when_added_again_then_it_stands() {
        var reuse = reuse(POST, new HandleId(4));
        book().add(reuse);
        book().remove(POST, REQUEST.issueId());

        assertThat(book().add(reuse)).isTrue();

        assertThat(book().find(POST, REQUEST.issueId())).contains(reuse);
    }

    @Test
    default void given_several_answers_when_read_by_issue_then_they_come_as_they_were_added() {
        var first = reuse(POST, new HandleId(4));
        var second = reuse(new PostKey(new ChannelId(7), "2"), new HandleId(4));
        book().add(first);
        book().add(second);

        assertThat(book().ofIssue(REQUEST.issueId())).containsExactly(first, second);
        assertThat(book().ofIssue(10_002)).isEmpty();
    }

    @Test
    default void given_a_reporter_whom_nobody_knows_when_added_then_it_is_found() {
        var reuse = new Reuse(POST, new HandleId(1), REQUEST, null, new HandleId(4), NOW);

        book().add(reuse);

        assertThat(book().find(POST, REQUEST.issueId())).contains(reuse);
    }

    @Test
    default void given_an_open_transaction_when_added_then_it_is_refused() {
        var reuse = reuse(POST, new HandleId(4));

        assertThatThrownBy(() -> transactions().run(() -> book().add(reuse)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }

    private static Reuse reuse(PostKey post, HandleId agent) {
        return new Reuse(post, new HandleId(1), REQUEST, new HandleId(2), agent, NOW);
    }
}
