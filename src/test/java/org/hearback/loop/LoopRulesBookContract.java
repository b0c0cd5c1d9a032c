package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/** What every {@link LoopRulesBook} does. */
public interface LoopRulesBookContract {
    /** Rules of which none is the default. */
    LoopRules CHOSEN =
            new LoopRules(
                    Set.of("5", "6"),
                    Set.of("10002"),
                    true,
                    2,
                    true,
                    LocalTime.of(22, 30),
                    LocalTime.of(7, 0),
                    Duration.ofDays(7));

    /** A book in which nobody chose anything. */
    LoopRulesBook book();

    @Test
    default void given_no_rules_when_asked_then_the_defaults_hold() {
        assertThat(book().of(10_100)).isEqualTo(LoopRules.DEFAULT);
    }

    @Test
    default void given_rules_when_saved_then_they_hold_for_that_project() {
        book().save(10_100, CHOSEN);

        assertThat(book().of(10_100)).isEqualTo(CHOSEN);
        assertThat(book().of(10_200)).isEqualTo(LoopRules.DEFAULT);
    }

    @Test
    default void given_rules_when_saved_again_then_the_last_ones_hold() {
        var never = new LoopRules(Set.of(), Set.of(), false, 0, false, null, null, null);
        book().save(10_100, CHOSEN);

        book().save(10_100, never);

        assertThat(book().of(10_100)).isEqualTo(never);
    }
}
