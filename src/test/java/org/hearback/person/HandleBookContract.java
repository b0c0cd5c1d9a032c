package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.net.URI;

/** What every {@link HandleBook} does. */
public interface HandleBookContract {
    /** A book that knows nobody. */
    HandleBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_new_handle_when_met_then_it_is_kept() {
        var known = book().meet(Handles.mara());

        assertThat(known.handle()).isEqualTo(Handles.mara());
        assertThat(book().find(known.id())).contains(known);
    }

    @Test
    default void given_a_known_account_when_met_under_a_new_name_then_it_is_the_same_handle() {
        var first = book().meet(Handles.mara());
        var renamed =
                new Handle(
                        first.handle().network(),
                        first.handle().stableId(),
                        "mara2@social.example",
                        "Mara 😀",
                        URI.create("https://social.example/@mara2"));

        var second = book().meet(renamed);

        assertThat(second).isEqualTo(new KnownHandle(first.id(), renamed));
        assertThat(book().find(first.id())).contains(second);
    }

    @Test
    default void given_a_known_account_when_met_without_a_profile_then_the_profile_is_gone() {
        var first = book().meet(Handles.mara());
        var bare =
                new Handle(
                        first.handle().network(),
                        first.handle().stableId(),
                        first.handle().name(),
                        first.handle().displayName(),
                        null);

        book().meet(bare);

        assertThat(book().find(first.id())).contains(new KnownHandle(first.id(), bare));
    }

    @Test
    default void given_one_id_on_two_networks_when_met_then_they_are_two_handles() {
        var first = book().meet(new Handle("feed:1", "mara", "mara", "Mara", null));
        var second = book().meet(new Handle("feed:2", "mara", "mara", "Mara", null));

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    default void given_an_open_transaction_when_met_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().meet(Handles.mara())))
                .isInstanceOf(IllegalStateException.class);
    }
}
