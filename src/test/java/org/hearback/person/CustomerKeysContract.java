package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.person.ErasureService.CustomerKeys;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every {@link CustomerKeys} does to handles and links. */
public interface CustomerKeysContract {
    /** When the links of tests are made. */
    Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    /** The keys in these books. */
    CustomerKeys keys();

    /** The handles that it renames. */
    HandleBook handles();

    /** The links that name who made and ended them. */
    LinkBook links();

    @Test
    default void given_a_customer_when_the_key_is_replaced_then_it_is_the_same_handle() {
        var ann = handles().meet(Handle.ofCustomer("ann"));

        keys().replace("ann", "JIRAUSER10100");
        keys().replace("ann", "JIRAUSER10100");

        assertThat(handles().find(Handle.JIRA, "ann")).isEmpty();
        assertThat(handles().find(Handle.JIRA, "JIRAUSER10100"))
                .contains(new KnownHandle(ann.id(), Handle.ofCustomer("JIRAUSER10100")));
    }

    @Test
    default void given_an_account_of_that_id_elsewhere_when_the_key_is_replaced_then_it_stays() {
        var elsewhere = handles().meet(new Handle("webhook:1", "ann", "ann", "Ann", null));

        keys().replace("ann", "JIRAUSER10100");

        assertThat(handles().find(elsewhere.id())).contains(elsewhere);
    }

    @Test
    default void given_a_handle_of_the_new_key_when_the_key_is_replaced_then_both_handles_stay() {
        var ann = handles().meet(Handle.ofCustomer("ann"));
        var renamed = handles().meet(Handle.ofCustomer("JIRAUSER10100"));

        keys().replace("ann", "JIRAUSER10100");

        assertThat(handles().find(ann.id())).contains(ann);
        assertThat(handles().find(renamed.id())).contains(renamed);
    }

    @Test
    default void given_links_by_an_agent_when_the_key_is_replaced_then_they_name_the_new_one() {
        var mara = handles().meet(Handles.mara()).id();
        var tom = handles().meet(Handles.handle("tom")).id();
        var made = links().add(mara, tom, Evidence.ASSERTED, "ann", AT, "Alike");
        var ended = links().add(mara, tom, Evidence.ASSERTED, "bob", AT, "Alike");
        links().end(ended.id(), new Link.End("ann", AT, "No"));

        keys().replace("ann", "JIRAUSER10100");

        assertThat(links().find(made.id()).orElseThrow().by()).isEqualTo("JIRAUSER10100");
        assertThat(links().find(ended.id()))
                .contains(ended.ended(new Link.End("JIRAUSER10100", AT, "No")));
    }
}
