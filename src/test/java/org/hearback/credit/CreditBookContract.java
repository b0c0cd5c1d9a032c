package org.hearback.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.credit.Credits.HELPER;
import static org.hearback.credit.Credits.NOW;
import static org.hearback.credit.Credits.aCredit;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every {@link CreditBook} does. */
public interface CreditBookContract {
    /** Another helper, of a later handle. */
    HandleId OTHER = new HandleId(HELPER.value() + 10);

    /** A book without credits. */
    CreditBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_credit_when_put_then_it_is_found_as_it_was() {
        var credit = aCredit().givenBy(OTHER).votes(3).build();

        book().put(credit);

        assertThat(book().find(credit.source())).contains(credit);
    }

    @Test
    default void given_a_credit_of_nobody_to_nobody_when_put_then_it_is_found_as_it_was() {
        var plain =
                new Credit(
                        "reproduction:10001",
                        CreditKind.REPRODUCTION,
                        HELPER,
                        null,
                        null,
                        null,
                        "10001",
                        1,
                        NOW);

        book().put(plain);

        assertThat(book().find(plain.source())).contains(plain);
    }

    @Test
    default void given_a_known_source_when_put_again_then_the_last_one_stands() {
        var last = aCredit().by(OTHER).votes(9).at(NOW).build();
        book().put(aCredit().build());

        book().put(last);

        assertThat(book().of(List.of(HELPER), Instant.EPOCH)).isEmpty();
        assertThat(book().of(List.of(OTHER), Instant.EPOCH)).containsExactly(last);
    }

    @Test
    default void given_a_credit_when_withdrawn_twice_then_it_is_gone() {
        var credit = aCredit().build();
        book().put(credit);

        book().withdraw(credit.source());
        book().withdraw(credit.source());

        assertThat(book().find(credit.source())).isEmpty();
    }

    @Test
    default void given_credits_when_read_since_then_they_come_oldest_first_and_none_is_older() {
        var old = aCredit().forAnswer(1).daysAgo(10).build();
        var middle = aCredit().forAnswer(2).daysAgo(5).build();
        var young = aCredit().forAnswer(3).by(OTHER).daysAgo(1).build();
        List.of(young, old, middle).forEach(book()::put);

        assertThat(book().of(List.of(HELPER, OTHER), middle.at())).containsExactly(middle, young);
    }

    @Test
    default void given_thousands_of_handles_when_read_then_it_answers() {
        var credit = aCredit().build();
        book().put(credit);

        var many = IntStream.rangeClosed(1, 3_000).mapToObj(HandleId::new).toList();

        assertThat(book().of(many, Instant.EPOCH)).containsExactly(credit);
    }

    @Test
    default void given_nobody_when_read_then_nothing_comes() {
        book().put(aCredit().build());

        assertThat(book().of(List.of(), Instant.EPOCH)).isEmpty();
    }

    @Test
    default void given_people_who_were_helped_or_gave_when_asked_then_their_helpers_come() {
        var third = new HandleId(77);
        book().put(aCredit().forAnswer(1).helping(Credits.ASKER).build());
        book().put(aCredit().forAnswer(2).by(OTHER).helping(null).givenBy(third).build());
        book().put(aCredit().forAnswer(3).by(third).helping(new HandleId(78)).build());

        assertThat(book().helpersOf(List.of(Credits.ASKER, third)))
                .containsExactlyInAnyOrder(HELPER, OTHER);
        assertThat(book().helpersOf(List.of(HELPER))).isEmpty();
        assertThat(book().helpersOf(List.of())).isEmpty();
    }

    @Test
    default void given_several_helpers_when_handed_out_then_each_comes_once_in_order_of_id() {
        var first = aCredit().forAnswer(1).daysAgo(3).build();
        var second = aCredit().forAnswer(2).daysAgo(2).build();
        var others = aCredit().forAnswer(3).by(OTHER).daysAgo(9).build();
        var tooOld = aCredit().forAnswer(4).by(new HandleId(99)).daysAgo(20).build();
        List.of(others, second, tooOld, first).forEach(book()::put);
        Map<HandleId, List<Credit>> seen = new LinkedHashMap<>();

        book().eachHelper(others.at(), (helper, credits) -> seen.put(helper, credits));

        assertThat(seen)
                .containsExactly(
                        Map.entry(HELPER, List.of(first, second)),
                        Map.entry(OTHER, List.of(others)));
    }

    @Test
    default void given_an_open_transaction_when_put_then_it_is_refused() {
        var credit = aCredit().build();

        assertThatThrownBy(() -> transactions().run(() -> book().put(credit)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(book().find(credit.source())).isEmpty();
    }
}
