package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What every {@link PushBook} does. */
public interface PushBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Some channel. */
    ChannelId CHANNEL = new ChannelId(1);

    /** A book without any push. */
    PushBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_an_accepted_push_when_asked_then_only_that_one_is_known() {
        var longId = "msg_" + "x".repeat(500);
        book().accept(CHANNEL, longId + "1", NOW);

        assertThat(book().accepted(CHANNEL, longId + "1")).isTrue();
        assertThat(book().accepted(CHANNEL, longId + "2")).isFalse();
        assertThat(book().accepted(new ChannelId(2), longId + "1")).isFalse();
    }

    @Test
    default void given_an_accepted_push_when_accepted_again_then_the_first_time_counts() {
        book().accept(CHANNEL, "msg_1", NOW);
        book().accept(CHANNEL, "msg_1", NOW.plusSeconds(60));

        assertThat(book().forget(Duration.ofSeconds(30), NOW.plusSeconds(60))).isEqualTo(1);
    }

    @Test
    default void given_old_pushes_when_forgotten_then_the_young_ones_stay() {
        book().accept(CHANNEL, "old", NOW.minusMillis(1));
        book().accept(CHANNEL, "young", NOW);

        assertThat(book().forget(Duration.ofMinutes(10), NOW.plusSeconds(600))).isEqualTo(1);

        assertThat(book().accepted(CHANNEL, "old")).isFalse();
        assertThat(book().accepted(CHANNEL, "young")).isTrue();
    }

    @Test
    default void given_an_open_transaction_when_accepted_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().accept(CHANNEL, "msg_1", NOW)))
                .isInstanceOf(IllegalStateException.class);
    }
}
