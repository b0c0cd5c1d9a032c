package org.hearback.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link ThanksBook} does. */
public interface ThanksBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** The oldest handle of somebody. */
    HandleId LEADER = new HandleId(1);

    /** The handle of theirs that wrote the answer. */
    HandleId AUTHOR = new HandleId(2);

    /** The answer. */
    PostKey ANSWER = new PostKey(new ChannelId(7), "https://social.example/statuses/1");

    /** A book of nobody who was thanked. */
    ThanksBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<ThanksApproved> told();

    @Test
    default void given_a_draft_when_added_then_it_is_found_and_told() {
        var added = book().add(draft(LEADER, NOW)).orElseThrow();

        assertThat(added)
                .isEqualTo(
                        new Thanks(added.id(), AUTHOR, ANSWER, 3, "mara", NOW, "Thank you!", null));
        assertThat(book().find(added.id())).contains(added);
        assertThat(told()).containsExactly(new ThanksApproved(added.id()));
    }

    @Test
    default void given_a_person_thanked_today_when_added_again_then_nothing_is_told() {
        book().add(draft(LEADER, NOW));

        assertThat(book().add(draft(LEADER, NOW.plusSeconds(3600)))).isEmpty();

        assertThat(told()).hasSize(1);
        assertThat(book().of(List.of(AUTHOR))).hasSize(1);
    }

    @Test
    default void given_another_day_or_another_person_when_added_then_it_is_told() {
        book().add(draft(LEADER, NOW));
        var tomorrow = book().add(draft(LEADER, NOW.plusSeconds(24 * 3600))).orElseThrow();
        var other = book().add(draft(new HandleId(9), NOW)).orElseThrow();

        assertThat(told())
                .contains(new ThanksApproved(tomorrow.id()), new ThanksApproved(other.id()));
    }

    @Test
    default void given_thanks_of_a_handle_when_read_then_the_newest_comes_first() {
        var first = book().add(draft(LEADER, NOW)).orElseThrow();
        var second = book().add(draft(LEADER, NOW.plusSeconds(48 * 3600))).orElseThrow();

        assertThat(book().of(List.of(AUTHOR, LEADER))).containsExactly(second, first);
        assertThat(book().of(List.of(LEADER))).isEmpty();
        assertThat(book().find(second.id() + 100)).isEmpty();
    }

    @Test
    default void given_thanks_that_ended_when_found_then_it_says_how() {
        var one = book().add(draft(LEADER, NOW)).orElseThrow();
        var other = book().add(draft(new HandleId(9), NOW)).orElseThrow();
        var refused = new Thanks.End(false, NOW.plusSeconds(1), "their answer is erased");
        var sent = new Thanks.End(true, NOW.plusSeconds(2), "");

        book().end(one.id(), refused);
        book().end(one.id(), sent);
        book().end(other.id() + 100, sent);

        assertThat(book().find(one.id())).contains(one.ended(sent));
        assertThat(book().find(other.id())).contains(other);
    }

    @Test
    default void given_an_open_transaction_when_added_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().add(draft(LEADER, NOW))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }

    private static ThanksBook.Draft draft(HandleId leader, Instant at) {
        return new ThanksBook.Draft(leader, AUTHOR, ANSWER, 3, "mara", at, "Thank you!");
    }
}
