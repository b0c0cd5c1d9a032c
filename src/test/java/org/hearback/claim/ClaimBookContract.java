package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.intake.ClaimCode;
import org.hearback.intake.ClaimCodes;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every {@link ClaimBook} does, and {@link ClaimCodes} over the same claims. */
public interface ClaimBookContract {
    /** Some visit. */
    TokenHash VISIT = TokenHash.of("visit");

    /** Somebody. */
    HandleId MARA = new HandleId(1);

    /** The claim of most tests. */
    Claim CLAIM = Claims.waiting(Claims.CODE, VISIT);

    /** A book without claims. */
    ClaimBook book();

    /** What intake asks, over the same claims. */
    ClaimCodes codes();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_claim_when_added_then_it_is_found_by_its_code_and_its_visit() {
        assertThat(book().add(CLAIM)).isTrue();

        assertThat(book().find(CLAIM.code())).contains(CLAIM);
        assertThat(book().ofVisit(VISIT)).containsExactly(CLAIM);
        assertThat(book().ofVisit(TokenHash.of("another"))).isEmpty();
    }

    @Test
    default void given_a_code_that_is_out_when_added_again_then_the_first_claim_stays() {
        book().add(CLAIM);

        assertThat(book().add(Claims.waiting(Claims.CODE, TokenHash.of("another")))).isFalse();

        assertThat(book().find(CLAIM.code())).contains(CLAIM);
    }

    @Test
    default void given_two_claims_of_a_visit_when_listed_then_the_older_one_comes_first() {
        var second = Claims.waiting(ClaimCode.of("00000000"), VISIT);
        book().add(CLAIM);
        book().add(second);

        assertThat(book().ofVisit(VISIT)).containsExactly(CLAIM, second);
    }

    @Test
    default void given_a_waiting_claim_when_proven_then_it_has_its_handle_and_ends_once() {
        book().add(CLAIM);

        assertThat(book().prove(CLAIM.code(), MARA)).isTrue();

        assertThat(book().prove(CLAIM.code(), new HandleId(2))).isFalse();
        assertThat(book().refuse(CLAIM.code())).isFalse();
        assertThat(book().find(CLAIM.code())).contains(CLAIM.proven(MARA));
    }

    @Test
    default void given_a_waiting_claim_when_refused_then_nobody_proves_it() {
        book().add(CLAIM);

        assertThat(book().refuse(CLAIM.code())).isTrue();

        assertThat(book().prove(CLAIM.code(), MARA)).isFalse();
        assertThat(book().find(CLAIM.code())).contains(CLAIM.refused());
    }

    @Test
    default void given_no_such_claim_when_proven_or_refused_then_nothing_happens() {
        assertThat(book().prove(CLAIM.code(), MARA)).isFalse();
        assertThat(book().refuse(CLAIM.code())).isFalse();
    }

    @Test
    default void given_many_callers_when_they_end_one_claim_at_once_then_one_of_them_wins()
            throws InterruptedException, ExecutionException {
        book().add(CLAIM);

        Callable<Boolean> prove = () -> book().prove(CLAIM.code(), MARA);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (Future<Boolean> ended : threads.invokeAll(Collections.nCopies(8, prove)))
                if (ended.get()) won++;

            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    default void given_misses_when_counted_then_each_handle_counts_once() {
        book().add(CLAIM);

        assertThat(book().miss(CLAIM.code(), new HandleId(2))).isEqualTo(1);
        assertThat(book().miss(CLAIM.code(), new HandleId(3))).isEqualTo(2);
        assertThat(book().miss(CLAIM.code(), new HandleId(2))).isEqualTo(2);
    }

    @Test
    default void given_misses_of_one_claim_when_another_is_missed_then_it_counts_its_own() {
        var second = Claims.waiting(ClaimCode.of("00000000"), VISIT);
        book().add(CLAIM);
        book().add(second);
        book().miss(CLAIM.code(), new HandleId(2));

        assertThat(book().miss(second.code(), new HandleId(2))).isEqualTo(1);
    }

    @Test
    default void given_a_code_when_asked_for_then_it_is_out_until_it_is_used() {
        assertThat(codes().isOut(Claims.CODE)).isFalse();
        book().add(CLAIM);
        assertThat(codes().isOut(Claims.CODE)).isTrue();

        book().prove(CLAIM.code(), MARA);

        assertThat(codes().isOut(Claims.CODE)).isFalse();
    }

    @Test
    default void given_a_refused_code_when_asked_for_then_it_is_out() {
        book().add(CLAIM);
        book().refuse(CLAIM.code());

        assertThat(codes().isOut(Claims.CODE)).isTrue();
    }

    @Test
    default void given_old_claims_when_forgotten_then_they_are_gone_with_their_misses() {
        book().add(CLAIM);
        book().miss(CLAIM.code(), new HandleId(2));

        assertThat(book().forget(CLAIM.expiresAt())).isZero();
        assertThat(book().forget(CLAIM.expiresAt().plusMillis(1))).isEqualTo(1);

        assertThat(book().find(CLAIM.code())).isEmpty();
        book().add(CLAIM);
        assertThat(book().miss(CLAIM.code(), new HandleId(3))).isEqualTo(1);
    }

    @Test
    default void given_a_young_claim_when_old_ones_are_forgotten_then_it_stays() {
        book().add(CLAIM);

        book().forget(CLAIM.expiresAt().minus(Duration.ofDays(1)));

        assertThat(book().find(CLAIM.code())).contains(CLAIM);
    }

    @Test
    default void given_an_open_transaction_when_written_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().add(CLAIM)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions().run(() -> book().prove(CLAIM.code(), MARA)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions().run(() -> book().refuse(CLAIM.code())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions().run(() -> book().miss(CLAIM.code(), MARA)))
                .isInstanceOf(IllegalStateException.class);
    }
}
