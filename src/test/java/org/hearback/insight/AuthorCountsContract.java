package org.hearback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.listen.Inbox;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What every {@link AuthorCounts} does. */
public interface AuthorCountsContract {
    ChannelId CHANNEL = new ChannelId(1);
    Instant NOW = Posts.POSTED_AT;

    /** Counts over the posts of {@link #posts()}. */
    AuthorCounts counts();

    /** The book of the posts that are counted, empty. */
    PostBook posts();

    /** Where those posts are kept. */
    Inbox inbox();

    @Test
    default void given_posts_of_two_authors_when_counted_then_each_has_a_number() {
        wrote("1", 1, 1, PostState.OPENED, NOW);
        wrote("2", 1, 1, PostState.LISTENED, NOW);
        wrote("3", 1, 2, PostState.CONTINUED, NOW);

        assertThat(counts().since(CHANNEL, NOW)).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    default void given_old_posts_dropped_ones_and_those_elsewhere_when_counted_then_they_do_not() {
        wrote("1", 1, 1, PostState.OPENED, NOW.minus(Duration.ofDays(1)));
        wrote("2", 1, 1, PostState.DROPPED, NOW);
        wrote("3", 2, 1, PostState.OPENED, NOW);

        assertThat(counts().since(CHANNEL, NOW)).isEmpty();
    }

    private void wrote(String id, int channel, int author, PostState state, Instant at) {
        var post = Posts.aPost().withId(id).onChannel(channel).build();
        inbox().keep(post, at);
        posts().update(
                        KeptPost.received(post, at)
                                .by(new HandleId(author))
                                .ended(state, Reason.NONE, ""));
    }
}
