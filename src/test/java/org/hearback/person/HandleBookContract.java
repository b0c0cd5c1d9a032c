package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.hearback.person.Handle.About;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    @Test
    default void given_handles_when_found_by_their_ids_then_unknown_ones_are_left_out() {
        var mara = book().meet(Handles.mara());
        var tom = book().meet(Handles.handle("tom"));
        book().meet(Handles.handle("kim"));

        assertThat(book().find(List.of(tom.id(), new HandleId(987_654), mara.id())))
                .containsExactlyInAnyOrder(mara, tom);
        assertThat(book().find(List.of())).isEmpty();
    }

    @Test
    default void given_more_ids_than_a_query_takes_when_found_then_no_handle_is_missing() {
        var crowd =
                IntStream.range(0, 1_203)
                        .mapToObj(i -> book().meet(new Handle("feed:1", "id" + i, "", "", null)))
                        .toList();

        assertThat(book().find(crowd.stream().map(KnownHandle::id).toList()))
                .containsExactlyInAnyOrderElementsOf(crowd);
    }

    @Test
    default void given_a_handle_when_found_by_its_account_then_network_and_id_both_count() {
        var customer = book().meet(Handle.ofCustomer("JIRAUSER10100"));

        assertThat(book().find(Handle.JIRA, "JIRAUSER10100")).contains(customer);
        assertThat(book().find("fediverse", "JIRAUSER10100")).isEmpty();
        assertThat(book().find(Handle.JIRA, "JIRAUSER1010")).isEmpty();
    }

    @Test
    default void given_a_name_that_passed_to_another_account_when_met_then_it_is_another_handle() {
        var first = book().meet(new Handle("webhook:1", "17", "mara", "Mara", null));

        var second = book().meet(new Handle("webhook:1", "18", "mara", "Mara", null));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(book().find(first.id())).contains(first);
        assertThat(book().named("mara", 9)).containsExactly(second, first);
    }

    @Test
    default void given_a_name_when_looked_for_then_case_and_the_at_sign_do_not_matter() {
        var mara = book().meet(Handles.mara());
        var other = book().meet(new Handle("feed:1", "Mara@Social.Example", "x", "X", null));
        book().meet(new Handle("feed:1", "mara", "mara", "Mara", null));

        assertThat(book().named("@MARA@social.example", 9)).containsExactly(other, mara);
        assertThat(book().named("mara@social.example", 1)).containsExactly(other);
        assertThat(book().named("mara@social", 9)).isEmpty();
        assertThat(book().named("%", 9)).isEmpty();
        assertThat(book().named("", 9)).isEmpty();
    }

    @Test
    default void given_what_else_is_known_when_met_again_then_it_is_refreshed() {
        var about = new About(12, List.of(URI.create("https://mara.example/")), "Mara@Example.org");
        var known = book().meet(about(Handles.mara(), about));

        assertThat(book().find(known.id()).orElseThrow().handle().about()).isEqualTo(about);

        book().meet(Handles.mara());

        assertThat(book().find(known.id()).orElseThrow().handle().about()).isEqualTo(About.NONE);
    }

    @Test
    default void given_a_profile_that_names_another_when_asked_for_hints_then_both_hint() {
        var mara = book().meet(Handles.mara());
        var page = new About(null, List.of(URI.create("https://social.example/@mara")), null);
        var forum = book().meet(new Handle("webhook:1", "7", "m", "M", null, page));
        var third = book().meet(Handles.handle("tom"));

        assertThat(book().hinting(Set.of(mara.id()), 9)).containsExactly(forum);
        assertThat(book().hinting(Set.of(forum.id()), 9)).containsExactly(mara);
        assertThat(book().hinting(Set.of(mara.id(), forum.id()), 9)).isEmpty();
        assertThat(book().hinting(Set.of(third.id()), 9)).isEmpty();
    }

    @Test
    default void given_one_address_in_two_spellings_when_asked_for_hints_then_both_hint() {
        var mara =
                book().meet(about(Handles.mara(), new About(null, List.of(), "Mara@Example.org")));
        var mail = new About(null, List.of(), "mara@example.ORG");
        var forum = book().meet(new Handle("webhook:1", "7", "m", "M", null, mail));

        assertThat(book().hinting(Set.of(mara.id()), 9)).containsExactly(forum);
        assertThat(book().hinting(Set.of(mara.id()), 0)).isEmpty();
    }

    @Test
    default void given_an_address_that_is_given_no_more_when_asked_for_hints_then_it_is_no_hint() {
        var mara = book().meet(about(Handles.mara(), new About(null, List.of(), "m@example.org")));
        var mail = new About(null, List.of(), "m@example.org");
        book().meet(new Handle("webhook:1", "7", "m", "M", null, mail));

        book().meet(new Handle("webhook:1", "7", "m", "M", null));

        assertThat(book().hinting(Set.of(mara.id()), 9)).isEmpty();
    }

    @Test
    default void given_the_same_name_on_two_networks_when_asked_for_hints_then_it_is_no_hint() {
        var here = book().meet(new Handle("webhook:1", "mara", "mara", "Mara", null));
        book().meet(new Handle("webhook:2", "mara", "mara", "Mara", null));

        assertThat(book().hinting(Set.of(here.id()), 9)).isEmpty();
    }

    private static Handle about(Handle handle, About about) {
        return new Handle(
                handle.network(),
                handle.stableId(),
                handle.name(),
                handle.displayName(),
                handle.profile(),
                about);
    }
}
