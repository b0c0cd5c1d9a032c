package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every {@link StandingBook} does. */
public interface StandingBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** A book without rows. */
    StandingBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_standing_when_put_then_it_is_found_as_it_was() {
        var year = Duration.ofDays(365);
        var flag =
                new Standing.Flag(
                        NOW.minus(year), NOW, NOW.plus(year), NOW.minus(Duration.ofDays(3)));
        var whole = new Standing(new HandleId(1), 12, 7, 9, 31.0625, flag, true, NOW);

        book().put(whole);

        assertThat(book().of(List.of(new HandleId(1)))).containsExactly(whole);
    }

    @Test
    default void given_a_flag_when_it_is_lost_then_nothing_of_it_stays() {
        var flag = new Standing.Flag(NOW, NOW, NOW.plus(Duration.ofDays(365)), null);
        var without = standing(1, 3.5, false);
        book().put(new Standing(new HandleId(1), 12, 7, 9, 31, flag, true, NOW));

        book().put(without);

        assertThat(book().all()).containsExactly(without);
        assertThat(book().superUsers()).isEmpty();
    }

    @Test
    default void given_many_when_read_then_most_points_come_first_and_of_equals_the_older() {
        var low = standing(3, 1, true);
        var second = standing(7, 8, false);
        var first = standing(5, 8, true);
        List.of(low, second, first).forEach(book()::put);

        assertThat(book().all()).containsExactly(first, second, low);
        assertThat(book().superUsers()).containsExactly(first, low);
    }

    @Test
    default void given_rows_when_removed_then_the_others_stay() {
        var stays = standing(2, 1, true);
        List.of(standing(1, 1, true), stays, standing(3, 1, false)).forEach(book()::put);

        book().remove(List.of(new HandleId(1), new HandleId(3), new HandleId(99)));
        book().remove(List.of());

        assertThat(book().all()).containsExactly(stays);
    }

    @Test
    default void given_a_transaction_that_fails_when_put_in_it_then_nothing_is_stored() {
        try {
            transactions()
                    .run(
                            () -> {
                                book().put(standing(1, 1, true));
                                throw new IllegalStateException("later in the transaction");
                            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("later in the transaction");
        }

        assertThat(book().all()).isEmpty();
    }

    private static Standing standing(int handle, double points, boolean superUser) {
        return new Standing(new HandleId(handle), 6, 5, 4, points, noFlag(), superUser, NOW);
    }

    private static Standing.@Nullable Flag noFlag() {
        return null;
    }
}
