package org.hearback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What all {@link RequestComments} must do. */
public interface RequestCommentsContract {
    /** The comments under test; the same ones in one test. */
    RequestComments comments();

    /** A request that stands in Jira. */
    RequestRef request();

    /** An agent writes on {@link #request()}, for those readers. */
    CommentId agentWrites(Audience audience, String text);

    /** The customer writes on {@link #request()}. */
    CommentId customerWrites(String text);

    /** By the clock of those who write. */
    Instant now();

    /** Time goes on. */
    void pass(Duration time);

    /** How many notes {@link #request()} has. */
    int notes();

    @Test
    default void given_an_agents_public_comment_when_found_then_the_customer_may_read_it() {
        var id = agentWrites(Audience.CUSTOMER, "We are on it.");

        var found = comments().find(id).orElseThrow();

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.request()).isEqualTo(request());
        assertThat(found.audience()).isEqualTo(Audience.CUSTOMER);
        assertThat(found.voice()).isEqualTo(Voice.AGENT);
        assertThat(found.text()).isEqualTo("We are on it.");
    }

    @Test
    default void given_an_agents_internal_comment_when_found_then_only_agents_may_read_it() {
        var id = agentWrites(Audience.INTERNAL, "Ask the platform team.");

        assertThat(comments().find(id).orElseThrow().audience()).isEqualTo(Audience.INTERNAL);
    }

    @Test
    default void given_a_customers_comment_when_found_then_no_agent_speaks() {
        var id = customerWrites("Any news?");

        assertThat(comments().find(id).orElseThrow().voice()).isEqualTo(Voice.CUSTOMER);
    }

    @Test
    default void given_no_such_comment_when_looked_for_then_nothing_is_found() {
        assertThat(comments().find(new CommentId(987_654_321))).isEmpty();
    }

    @Test
    default void given_comments_of_the_last_minutes_when_looked_for_then_they_come_oldest_first() {
        var start = now();
        var first = agentWrites(Audience.CUSTOMER, "We are on it.");
        pass(Duration.ofMinutes(3));
        var second = customerWrites("Thanks.");
        pass(Duration.ofMinutes(3));
        var third = agentWrites(Audience.INTERNAL, "Ask the platform team.");
        pass(Duration.ofMinutes(3));

        assertThat(comments().writtenBetween(start, now()))
                .containsExactly(
                        new RequestComment.Ref(first, request()),
                        new RequestComment.Ref(second, request()),
                        new RequestComment.Ref(third, request()));
    }

    @Test
    default void given_a_comment_at_a_bound_when_looked_for_then_only_the_later_bound_is_outside() {
        var at = now();
        agentWrites(Audience.CUSTOMER, "We are on it.");
        pass(Duration.ofMinutes(3));

        assertThat(comments().writtenBetween(at, now())).hasSize(1);
        assertThat(comments().writtenBetween(at.plusMillis(1), now())).isEmpty();
        assertThat(comments().writtenBetween(at.minusSeconds(60), at)).isEmpty();
    }

    @Test
    default void given_more_comments_than_fit_when_looked_for_then_the_newest_come() {
        var start = now();
        CommentId last = agentWrites(Audience.CUSTOMER, "0");
        for (int i = 1; i <= RequestComments.MOST; i++) {
            pass(Duration.ofSeconds(1));
            last = agentWrites(Audience.CUSTOMER, "" + i);
        }
        pass(Duration.ofSeconds(1));

        var found = comments().writtenBetween(start, now());

        assertThat(found).hasSize(RequestComments.MOST);
        assertThat(found.getLast().id()).isEqualTo(last);
    }

    @Test
    default void given_a_note_when_added_again_with_its_mark_then_there_is_one() {
        comments().addNote(request(), "delivered-1", "hearback.note.undelivered", "Mastodon");
        comments().addNote(request(), "delivered-1", "hearback.note.undelivered", "Mastodon");

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    default void given_two_marks_when_notes_are_added_then_there_are_two() {
        comments().addNote(request(), "delivered-1", "hearback.note.undelivered", "Mastodon");
        comments().addNote(request(), "delivered-2", "hearback.note.undelivered", "Mastodon");

        assertThat(notes()).isEqualTo(2);
    }
}
