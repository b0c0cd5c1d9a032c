package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link RulesBook} does. */
public interface RulesBookContract {
    /** A book in which nobody set anything. */
    RulesBook book();

    @Test
    default void given_nobody_set_anything_when_read_then_the_default_holds() {
        assertThat(book().read()).isEqualTo(StandingRules.DEFAULT);
    }

    @Test
    default void given_rules_when_saved_twice_then_the_last_hold() {
        var last = new StandingRules(false, null);
        book().save(new StandingRules(true, "2"));
        assertThat(book().read()).isEqualTo(new StandingRules(true, "2"));

        book().save(last);

        assertThat(book().read()).isEqualTo(last);
    }
}
