package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link Inbox} does. */
public interface InboxContract {
    /** When posts come in. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** An empty inbox. */
    Inbox inbox();

    /** The transactions in which the inbox takes part. */
    Transactions transactions();

    /** The posts of the facts that the inbox wrote, in order. */
    List<PostKey> told();

    @Test
    default void given_a_new_post_when_kept_then_the_fact_is_told() {
        var post = Posts.aPost().build();

        assertThat(inbox().keep(post, NOW)).isTrue();

        assertThat(told()).containsExactly(post.key());
    }

    @Test
    default void given_a_kept_post_when_it_comes_again_then_nothing_is_told() {
        var post = Posts.aPost().build();
        inbox().keep(post, NOW);

        assertThat(inbox().keep(Posts.aPost().saying("edited").build(), NOW)).isFalse();

        assertThat(told()).containsExactly(post.key());
    }

    @Test
    default void given_one_id_on_two_channels_when_kept_then_they_are_two_posts() {
        assertThat(inbox().keep(Posts.aPost().onChannel(1).build(), NOW)).isTrue();
        assertThat(inbox().keep(Posts.aPost().onChannel(2).build(), NOW)).isTrue();
    }

    @Test
    default void given_long_ids_that_differ_at_the_end_when_kept_then_they_are_two_posts() {
        var longId = "https://social.example/" + "x".repeat(1_900);

        assertThat(inbox().keep(Posts.aPost().withId(longId + "1").build(), NOW)).isTrue();
        assertThat(inbox().keep(Posts.aPost().withId(longId + "2").build(), NOW)).isTrue();
        assertThat(inbox().keep(Posts.aPost().withId(longId + "2").build(), NOW)).isFalse();
    }

    @Test
    default void given_an_open_transaction_when_kept_then_it_is_refused() {
        var post = Posts.aPost().build();

        assertThatThrownBy(() -> transactions().run(() -> inbox().keep(post, NOW)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }
}
