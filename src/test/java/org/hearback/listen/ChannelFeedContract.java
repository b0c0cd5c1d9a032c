package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.listen.ChannelFeed.Polled;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** What every ChannelFeed does, whatever its network. */
public interface ChannelFeedContract {
    /** The feed under test; the same for the whole test. */
    ChannelFeed feed();

    /** A channel of the feed's kind that reads the network under test. */
    Channel channel();

    /** Somebody writes on the network, addressed to us. */
    void publish(String text);

    /** The network answers nothing of use until {@link #repair()}. */
    void breakDown();

    /** The network works again. */
    void repair();

    @Test
    default void given_a_new_channel_when_polled_then_the_post_is_heard() {
        publish("The export is stuck.");

        var heard = heard("");

        assertThat(heard.posts()).singleElement().extracting(InboundPost::text).isNotNull();
        assertThat(heard.posts().getFirst().text()).contains("The export is stuck.");
        assertThat(heard.posts().getFirst().key().channel()).isEqualTo(channel().id());
    }

    @Test
    default void given_the_same_network_when_polled_twice_from_the_start_then_the_keys_are_equal() {
        publish("one");
        publish("two");

        var first = keys(heard(""));

        assertThat(first).hasSize(2);
        assertThat(keys(heard(""))).isEqualTo(first);
    }

    @Test
    default void given_a_cursor_when_polled_then_what_came_since_is_heard() {
        publish("one");
        var before = heard("");
        publish("two");

        var after = heard(before.cursor());

        assertThat(after.posts()).anyMatch(post -> post.text().contains("two"));
    }

    @Test
    default void given_nothing_new_when_polled_then_no_unknown_post_is_heard() {
        publish("one");
        var before = heard("");

        var after = heard(before.cursor());

        assertThat(keys(before)).containsAll(keys(after));
    }

    @Test
    default void given_a_broken_network_when_polled_then_it_is_trouble_and_nothing_is_lost() {
        publish("one");
        var before = heard("");
        publish("two");
        breakDown();

        var broken = feed().poll(channel(), before.cursor());

        assertThat(broken).isInstanceOf(Polled.Trouble.class);
        assertThat(((Polled.Trouble) broken).why()).isNotBlank();
        repair();
        assertThat(heard(before.cursor()).posts()).anyMatch(post -> post.text().contains("two"));
    }

    private Polled.Heard heard(String cursor) {
        var polled = feed().poll(channel(), cursor);
        assertThat(polled).isInstanceOf(Polled.Heard.class);
        return (Polled.Heard) polled;
    }

    private static Set<PostKey> keys(Polled.Heard heard) {
        return heard.posts().stream().map(InboundPost::key).collect(toSet());
    }
}
