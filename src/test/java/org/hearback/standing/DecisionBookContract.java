package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.HandleId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What every {@link DecisionBook} does. */
public interface DecisionBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Somebody. */
    HandleId ONE = new HandleId(1);

    /** Somebody else. */
    HandleId OTHER = new HandleId(2);

    /** A book without decisions. */
    DecisionBook book();

    @Test
    default void given_a_decision_when_added_then_it_is_found_as_it_was() {
        var until = NOW.plusSeconds(60);

        var added = book().add(ONE, Decision.Kind.NOMINATE, "mara", NOW, "Knows it all.", until);

        assertThat(added)
                .isEqualTo(
                        new Decision(
                                added.id(),
                                ONE,
                                Decision.Kind.NOMINATE,
                                "mara",
                                NOW,
                                "Knows it all.",
                                until));
        assertThat(book().of(List.of(ONE))).containsExactly(added);
    }

    @Test
    default void given_an_endless_decision_without_a_reason_when_added_then_it_is_found() {
        var added = book().add(ONE, Decision.Kind.VETO, "mara", NOW, "", null);

        assertThat(book().of(List.of(ONE))).containsExactly(added);
        assertThat(added.until()).isNull();
        assertThat(added.why()).isEmpty();
    }

    @Test
    default void given_the_longest_reason_when_added_then_all_of_it_is_kept() {
        var why = "é".repeat(Decision.MAX_WHY_CHARS);

        book().add(ONE, Decision.Kind.LOCK, "mara", NOW, why, null);

        assertThat(book().all()).extracting(Decision::why).containsExactly(why);
    }

    @Test
    default void given_decisions_of_the_same_instant_when_read_then_they_come_as_they_were_made() {
        var veto = book().add(ONE, Decision.Kind.VETO, "mara", NOW, "", null);
        var other = book().add(OTHER, Decision.Kind.LOCK, "mara", NOW, "", null);
        var lift = book().add(ONE, Decision.Kind.LIFT, "tom", NOW, "", null);

        assertThat(book().of(List.of(ONE))).containsExactly(veto, lift);
        assertThat(book().all()).containsExactly(veto, other, lift);
    }

    @Test
    default void given_nobody_or_thousands_when_read_then_it_answers() {
        var veto = book().add(ONE, Decision.Kind.VETO, "mara", NOW, "", null);

        var many = IntStream.rangeClosed(1, 3_000).mapToObj(HandleId::new).toList();

        assertThat(book().of(List.of())).isEmpty();
        assertThat(book().of(many)).containsExactly(veto);
    }
}
