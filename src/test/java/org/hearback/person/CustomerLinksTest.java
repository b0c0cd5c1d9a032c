package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.HandleId;
import org.junit.jupiter.api.Test;

import java.util.Set;

class CustomerLinksTest {
    private final People people = new People();
    private final CustomerLinks customers = people.customers;
    private final HandleId mara = people.handle("mara");

    @Test
    void given_an_account_that_was_made_when_asked_then_the_handle_is_proven_to_be_it() {
        assertThat(customers.provenKey(mara)).isEmpty();

        customers.made(mara, "made-1");

        assertThat(customers.provenKey(mara)).contains("made-1");
        var link = people.persons.of(mara).links().getFirst();
        assertThat(link.evidence()).isEqualTo(Evidence.VERIFIED);
        assertThat(link.by()).isEqualTo(Link.BY_ACCOUNT);
    }

    @Test
    void given_an_account_that_was_made_when_it_is_told_again_then_nothing_is_added() {
        customers.made(mara, "made-1");
        customers.made(mara, "made-1");

        assertThat(people.persons.of(mara).links()).hasSize(1);
    }

    @Test
    void given_an_account_that_was_deleted_when_another_is_made_then_it_takes_its_place() {
        customers.made(mara, "made-1");

        customers.made(mara, "made-2");

        assertThat(customers.provenKey(mara)).contains("made-2");
        assertThat(people.persons.of(mara).links()).hasSize(1);
        assertThat(people.persons.ofCustomer("made-1").orElseThrow().has(mara)).isFalse();
    }

    @Test
    void given_a_proven_customer_of_their_own_when_asked_then_it_goes_before_the_made_one() {
        customers.made(mara, "made-1");
        people.prove(mara, people.customer("ann"));

        assertThat(customers.provenKey(mara)).contains("ann");
    }

    @Test
    void given_a_customer_by_an_agents_word_when_asked_then_it_is_never_used() {
        people.say(mara, people.customer("ann"));

        assertThat(customers.provenKey(mara)).isEmpty();
        customers.made(mara, "made-1");
        assertThat(customers.provenKey(mara)).contains("made-1");
    }

    @Test
    void given_two_proven_handles_with_accounts_when_asked_then_each_has_the_one_made_for_it() {
        var tom = people.handle("tom");
        customers.made(mara, "made-1");
        customers.made(tom, "made-2");
        people.prove(mara, tom);

        assertThat(customers.provenKey(mara)).contains("made-1");
        assertThat(customers.provenKey(tom)).contains("made-2");
    }

    @Test
    void given_their_own_account_is_gone_when_one_is_made_time_and_again_then_there_is_one_link() {
        people.prove(mara, people.customer("gone"));

        for (var post = 0; post < 3; post++) customers.made(mara, "made-1");

        assertThat(people.links.of(Set.of(mara))).hasSize(2);
    }

    @Test
    void given_two_posts_of_one_author_at_once_when_both_make_the_account_then_one_link_is_left() {
        var meanwhile = new LinkBookWithRival(people.links, () -> customers.made(mara, "made-1"));
        var racing = new CustomerLinks(people.handles, meanwhile, people.persons, people.clock);

        racing.made(mara, "made-1");

        assertThat(people.persons.of(mara).links()).hasSize(1);
        assertThat(customers.provenKey(mara)).contains("made-1");
    }
}
