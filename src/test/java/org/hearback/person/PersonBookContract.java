package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.PersonId;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.NoSuchElementException;

/** What every {@link PersonBook} does. */
public interface PersonBookContract {
    /** A book that knows nobody. */
    PersonBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_new_handle_when_met_then_a_person_is_made() {
        var person = book().meet(Persons.mara());

        assertThat(person.handle()).isEqualTo(Persons.mara());
        assertThat(person.customerKey()).isNull();
        assertThat(book().find(person.id())).contains(person);
    }

    @Test
    default void given_a_known_account_when_met_under_a_new_name_then_it_is_the_same_person() {
        var first = book().meet(Persons.mara());
        var renamed =
                new Handle(
                        first.handle().network(),
                        first.handle().stableId(),
                        "mara2@social.example",
                        "Mara 😀",
                        URI.create("https://social.example/@mara2"));

        var second = book().meet(renamed);

        assertThat(second).isEqualTo(new Person(first.id(), renamed, null));
        assertThat(book().find(first.id())).contains(second);
    }

    @Test
    default void given_a_known_account_when_met_without_a_profile_then_the_profile_is_gone() {
        var first = book().meet(Persons.mara());
        var bare =
                new Handle(
                        first.handle().network(),
                        first.handle().stableId(),
                        first.handle().name(),
                        first.handle().displayName(),
                        null);

        book().meet(bare);

        assertThat(book().find(first.id())).contains(new Person(first.id(), bare, null));
    }

    @Test
    default void given_one_id_on_two_networks_when_met_then_they_are_two_persons() {
        var first = book().meet(new Handle("feed:1", "mara", "mara", "Mara", null));
        var second = book().meet(new Handle("feed:2", "mara", "mara", "Mara", null));

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    default void given_an_open_transaction_when_met_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().meet(Persons.mara())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void given_a_person_when_a_customer_is_recorded_then_it_outlives_a_new_name() {
        var person = book().meet(Persons.mara());

        book().recordCustomer(person.id(), "JIRAUSER10200");

        var again = book().meet(Persons.mara());
        assertThat(again.customerKey()).isEqualTo("JIRAUSER10200");
        assertThat(book().find(person.id())).contains(again);
    }

    @Test
    default void given_an_unknown_person_when_a_customer_is_recorded_then_it_is_refused() {
        var nobody = new PersonId(999_999);

        assertThat(book().find(nobody)).isEmpty();
        assertThatThrownBy(() -> book().recordCustomer(nobody, "JIRAUSER10200"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
