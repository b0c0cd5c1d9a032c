package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.listen.VoteSource.Votes;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What every {@link VoteSource} does, whatever its network. */
public interface VoteSourceContract {
    /** The source under test; the same for the whole test. */
    VoteSource source();

    /** A channel of the source's kind. */
    Channel channel();

    /** A post that stands on the network, with so many votes. */
    InboundPost post(int votes);

    /** The post's author deletes it. */
    void delete(InboundPost post);

    /** The network can be reached by nobody until the test ends. */
    void cutOff();

    @Test
    default void given_posts_when_asked_for_then_each_has_its_votes() {
        var none = post(0);
        var two = post(2);

        assertThat(source().votes(channel(), List.of(none, two)))
                .isEqualTo(new Votes.Counted(Map.of(none.key(), 0, two.key(), 2)));
    }

    @Test
    default void given_a_post_that_is_gone_when_asked_for_then_the_others_are_counted() {
        var gone = post(1);
        var there = post(1);
        delete(gone);

        assertThat(source().votes(channel(), List.of(gone, there)))
                .isEqualTo(new Votes.Counted(Map.of(there.key(), 1)));
    }

    @Test
    default void given_only_posts_that_are_gone_when_asked_for_then_nothing_is_counted() {
        var gone = post(1);
        delete(gone);

        assertThat(source().votes(channel(), List.of(gone)))
                .isEqualTo(new Votes.Counted(Map.<PostKey, Integer>of()));
    }

    @Test
    default void given_no_network_when_asked_for_then_it_is_a_trouble() {
        var post = post(1);
        cutOff();

        assertThat(source().votes(channel(), List.of(post))).isInstanceOf(Votes.Trouble.class);
    }
}
