package org.hearback.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.ChannelId;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every {@link HealthBook} does. */
public interface HealthBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00.123Z");

    /** Some channel. */
    ChannelId CHANNEL = new ChannelId(1);

    /** A book that knows no channel. */
    HealthBook book();

    @Test
    default void given_a_channel_that_was_never_asked_when_looked_up_then_nothing_is_known() {
        assertThat(book().of(CHANNEL)).isEqualTo(Health.unknown(CHANNEL));
    }

    @Test
    default void given_a_health_when_recorded_then_it_replaces_the_last_one() {
        var ill =
                new Health(
                        CHANNEL,
                        NOW,
                        NOW.minusSeconds(60),
                        429,
                        "Too many requests",
                        3,
                        NOW.plusSeconds(60),
                        0,
                        "cursor-1");
        var well = new Health(CHANNEL, NOW, NOW, 200, null, 0, null, null, "cursor-2");

        book().record(ill);
        assertThat(book().of(CHANNEL)).isEqualTo(ill);

        book().record(well);
        assertThat(book().of(CHANNEL)).isEqualTo(well);
        assertThat(book().of(new ChannelId(2))).isEqualTo(Health.unknown(new ChannelId(2)));
    }

    @Test
    default void given_a_channel_that_was_never_polled_when_the_turn_is_taken_then_it_is_given() {
        assertThat(book().takeTurn(CHANNEL, NOW, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    default void given_a_taken_turn_when_another_wants_it_then_it_waits_until_the_lease_ends() {
        var leaseUntil = NOW.plusSeconds(60);
        book().takeTurn(CHANNEL, NOW, leaseUntil);

        assertThat(book().takeTurn(CHANNEL, leaseUntil.minusMillis(1), leaseUntil)).isFalse();
        assertThat(book().takeTurn(new ChannelId(2), NOW, leaseUntil)).isTrue();
        assertThat(book().takeTurn(CHANNEL, leaseUntil, leaseUntil.plusSeconds(60))).isTrue();
    }

    @Test
    default void given_a_turn_that_was_given_back_when_wanted_then_it_waits_until_it_is_due() {
        var due = NOW.plusSeconds(30);
        book().takeTurn(CHANNEL, NOW, NOW.plusSeconds(600));

        book().giveTurn(CHANNEL, due);

        assertThat(book().takeTurn(CHANNEL, due.minusMillis(1), NOW.plusSeconds(600))).isFalse();
        assertThat(book().takeTurn(CHANNEL, due, NOW.plusSeconds(600))).isTrue();
    }

    @Test
    default void
            given_a_turn_under_way_when_the_channel_is_due_now_then_giving_it_back_is_no_rest() {
        var nextHour = NOW.plusSeconds(3_600);
        book().takeTurn(CHANNEL, NOW, nextHour);

        book().dueNow(CHANNEL);
        book().giveTurn(CHANNEL, nextHour);

        assertThat(book().takeTurn(CHANNEL, NOW, nextHour)).isTrue();
    }

    @Test
    default void given_a_channel_at_rest_when_it_is_due_now_then_one_turn_is_given() {
        var nextHour = NOW.plusSeconds(3_600);
        book().takeTurn(CHANNEL, NOW, NOW.plusSeconds(60));
        book().giveTurn(CHANNEL, nextHour);

        book().dueNow(CHANNEL);

        assertThat(book().takeTurn(CHANNEL, NOW, nextHour)).isTrue();
        assertThat(book().takeTurn(CHANNEL, NOW, nextHour)).isFalse();
    }
}
