package org.hearback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

final class ParticipationTest {
    private static final List<Integer> HUNDRED =
            Stream.of(List.of(100), Collections.nCopies(9, 10), Collections.nCopies(90, 1))
                    .flatMap(List::stream)
                    .toList();

    @Test
    void given_a_hundred_authors_when_shared_then_one_nine_and_ninety_of_them_add_up() {
        var shares = Participation.of(Channels.aChannel().build(), HUNDRED);

        assertThat(shares.authors()).isEqualTo(100);
        assertThat(shares.posts()).isEqualTo(280);
        assertThat(List.of(shares.top(), shares.next(), shares.rest()))
                .containsExactly(100, 90, 90);
    }

    @Test
    void given_one_author_when_shared_then_all_is_theirs() {
        var shares = Participation.of(Channels.aChannel().build(), List.of(7));

        assertThat(List.of(shares.top(), shares.next(), shares.rest())).containsExactly(7, 0, 0);
    }

    @Test
    void given_two_authors_when_shared_then_the_less_active_one_is_of_the_nine_percent() {
        var shares = Participation.of(Channels.aChannel().build(), List.of(1, 5));

        assertThat(List.of(shares.top(), shares.next(), shares.rest())).containsExactly(5, 1, 0);
    }

    @Test
    void given_silent_and_removed_channels_when_all_are_asked_for_then_they_are_left_out() {
        var channels = new FakeChannelBook(new FakeTransactions());
        channels.put(Channels.aChannel().withId(1).build());
        channels.put(Channels.aChannel().withId(2).build());
        channels.put(Channels.aChannel().withId(3).inState(ChannelState.REMOVED).build());
        var clock = new TestClock(Posts.POSTED_AT);
        AuthorCounts counts =
                (channel, since) -> {
                    assertThat(since).isEqualTo(clock.instant().minus(ParticipationService.WINDOW));
                    return channel.value() == 2 ? List.of() : List.of(3, 4);
                };

        var all = new ParticipationService(channels, counts, clock).all();

        assertThat(all).extracting(shares -> shares.channel().id().value()).containsExactly(1);
    }
}
