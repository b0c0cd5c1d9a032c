package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeHealthBook;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.TestClock;
import org.hearback.listen.ChannelFeed.Polled.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class PollServiceTest {
    private static final ChannelId CHANNEL = new ChannelId(1);

    private final TestClock clock = new TestClock(Channels.CREATED_AT);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakeChannelBook channels = new FakeChannelBook();
    private final FakeHealthBook health = new FakeHealthBook();
    private final FakeFeed feed = new FakeFeed("mastodon");
    private final PollService service =
            new PollService(channels, health, new FakePostBook(facts), List.of(feed), clock);

    @BeforeEach
    void a_channel() {
        channels.put(Channels.aChannel().build());
    }

    private int kept() {
        return facts.facts(PostReceived.class).size();
    }

    @Test
    void given_new_posts_when_the_channel_is_due_then_they_are_kept_and_the_cursor_moves() {
        feed.publish(Posts.aPost().withId("a").build());

        assertThat(service.poll(CHANNEL)).isTrue();
        clock.pass(Duration.ofMinutes(1));
        feed.publish(Posts.aPost().withId("b").build());
        service.poll(CHANNEL);

        assertThat(kept()).isEqualTo(2);
        assertThat(feed.cursors()).containsExactly("", "1");
        assertThat(health.of(CHANNEL).lastSuccessAt()).isEqualTo(clock.instant());
    }

    @Test
    void given_a_channel_that_is_not_due_when_polled_then_nothing_is_asked() {
        service.poll(CHANNEL);

        clock.pass(Duration.ofSeconds(59));

        assertThat(service.poll(CHANNEL)).isFalse();
        assertThat(feed.cursors()).hasSize(1);
    }

    @Test
    void given_the_network_repeats_posts_when_polled_then_each_is_kept_once() {
        feed.repeatEachTime(5);
        feed.publish(Posts.aPost().withId("a").build());
        service.poll(CHANNEL);
        clock.pass(Duration.ofMinutes(1));

        service.poll(CHANNEL);

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void
            given_trouble_when_it_goes_on_then_the_channel_rests_longer_each_time_and_its_cursor_stays() {
        feed.publish(Posts.aPost().withId("a").build());
        service.poll(CHANNEL);
        for (var i = 0; i < 3; i++) feed.failNext(new Trouble(503, "busy", null));
        clock.pass(Duration.ofMinutes(1));
        service.poll(CHANNEL);
        clock.pass(Duration.ofMinutes(1));
        service.poll(CHANNEL);

        var after = health.of(CHANNEL);

        assertThat(after.failures()).isEqualTo(2);
        assertThat(after.trouble()).isEqualTo("busy");
        assertThat(after.quietUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(after.cursor()).isEqualTo("1");
    }

    @Test
    void given_trouble_with_a_wish_when_it_is_longer_than_our_rest_then_the_wish_is_honoured() {
        feed.failNext(new Trouble(429, "slow down", Duration.ofHours(3)));

        service.poll(CHANNEL);

        assertThat(health.of(CHANNEL).quietUntil())
                .isEqualTo(clock.instant().plus(Duration.ofHours(3)));
        clock.pass(Duration.ofHours(2));
        assertThat(service.poll(CHANNEL)).isFalse();
    }

    @Test
    void given_trouble_that_ended_when_polled_then_the_health_is_good_again() {
        feed.failNext(new Trouble(0, "no route", null));
        service.poll(CHANNEL);
        clock.pass(Duration.ofMinutes(5));

        service.poll(CHANNEL);

        assertThat(health.of(CHANNEL).failures()).isZero();
        assertThat(health.of(CHANNEL).trouble()).isNull();
    }

    @Test
    void given_another_node_has_the_turn_when_it_dies_then_the_channel_is_polled_after_the_turn() {
        health.takeTurn(CHANNEL, clock.instant(), clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(service.poll(CHANNEL)).isFalse();
        clock.pass(Duration.ofMinutes(2));
        assertThat(service.poll(CHANNEL)).isTrue();
    }

    @Test
    void
            given_paused_and_pushing_channels_when_asked_which_to_poll_then_only_active_feeds_are_named() {
        channels.put(Channels.aChannel().withId(2).inState(ChannelState.PAUSED).build());
        channels.put(Channels.aChannel().withId(3).ofKind("webhook").build());

        assertThat(service.pollable()).containsExactly(CHANNEL);
        assertThat(service.poll(new ChannelId(2))).isFalse();
    }
}
