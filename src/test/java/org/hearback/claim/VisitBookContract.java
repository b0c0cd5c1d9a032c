package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What every {@link VisitBook} does. */
public interface VisitBookContract {
    /** A book without visits. */
    VisitBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_visit_when_started_then_it_is_found_by_its_token() {
        var visit = Claims.visit("one", Duration.ZERO);

        book().start(visit);

        assertThat(book().find(visit.token())).contains(visit);
        assertThat(book().find(TokenHash.of("two"))).isEmpty();
    }

    @Test
    default void given_a_visit_when_seen_then_its_start_stays() {
        var visit = Claims.visit("one", Duration.ofMinutes(5));
        book().start(visit);

        book().seen(visit.token(), Claims.NOW);

        assertThat(book().find(visit.token()))
                .contains(new Visit(visit.token(), visit.startedAt(), Claims.NOW));
    }

    @Test
    default void given_no_such_visit_when_seen_or_ended_then_nothing_happens() {
        book().seen(TokenHash.of("one"), Claims.NOW);
        book().end(TokenHash.of("one"));

        assertThat(book().find(TokenHash.of("one"))).isEmpty();
    }

    @Test
    default void given_a_visit_when_ended_then_it_is_gone_and_others_stay() {
        var other = Claims.visit("two", Duration.ZERO);
        book().start(Claims.visit("one", Duration.ZERO));
        book().start(other);

        book().end(TokenHash.of("one"));

        assertThat(book().find(TokenHash.of("one"))).isEmpty();
        assertThat(book().find(other.token())).contains(other);
    }

    @Test
    default void given_old_visits_when_forgotten_then_those_seen_since_stay() {
        book().start(Claims.visit("old", Duration.ofHours(3)));
        book().start(Claims.visit("seen", Duration.ofHours(3)));
        book().seen(TokenHash.of("seen"), Claims.NOW.minus(Duration.ofHours(2)));

        assertThat(book().forget(Claims.NOW.minus(Duration.ofHours(2)))).isEqualTo(1);

        assertThat(book().find(TokenHash.of("old"))).isEmpty();
        assertThat(book().find(TokenHash.of("seen"))).isPresent();
    }

    @Test
    default void given_an_open_transaction_when_a_visit_starts_then_it_is_refused() {
        var visit = Claims.visit("one", Duration.ZERO);

        assertThatThrownBy(() -> transactions().run(() -> book().start(visit)))
                .isInstanceOf(IllegalStateException.class);
    }
}
