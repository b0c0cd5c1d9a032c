package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.HandleId;
import org.hearback.person.ErasureService.Outcome.Erased;
import org.hearback.person.ErasureService.Outcome.NoSuchHandle;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class ErasureServiceTest {
    private final People people = new People();
    private final ErasureService service = people.erasure();
    private final HandleId mara = people.handle("mara");
    private final HandleId forum = people.handle("mara2");
    private final HandleId tom = people.handle("tom");

    @Test
    void given_a_person_when_erased_then_the_proven_part_is_emptied_and_stands_alone() {
        people.prove(mara, forum);

        var outcome = service.erase(forum, Link.BY_CLAIM);

        assertThat(outcome).isEqualTo(new Erased(Set.of(mara, forum), Map.of("HANDLE", 2)));
        assertThat(people.persons.of(mara).ids()).containsExactly(mara);
        assertThat(people.handle("mara")).isNotEqualTo(mara);
        assertThat(people.facts.facts(PersonErased.class))
                .containsExactlyInAnyOrder(new PersonErased(mara), new PersonErased(forum));
    }

    @Test
    void given_a_handle_by_an_agents_word_when_the_person_is_erased_then_it_loses_only_the_link() {
        var said = people.say(mara, tom);

        service.erase(mara, Link.BY_CLAIM);

        assertThat(people.shredder.shredded()).containsExactly(mara);
        assertThat(people.handle("tom")).isEqualTo(tom);
        assertThat(people.links.find(said.id()).orElseThrow().end())
                .isEqualTo(new Link.End(Link.BY_CLAIM, People.START, ""));
        assertThat(people.facts.facts(PersonChanged.class))
                .containsExactly(new PersonChanged(mara, tom));
    }

    @Test
    void given_an_opted_out_person_when_erased_and_met_again_then_they_are_still_opted_out() {
        people.wishing.optOut(Set.of(mara), Link.BY_CLAIM);

        service.erase(mara, Link.BY_CLAIM);

        assertThat(people.persons.isOptedOut(people.persons.of(people.handle("mara")))).isTrue();
    }

    @Test
    void given_a_node_that_dies_while_it_erases_when_erased_again_then_nothing_is_left() {
        people.prove(mara, forum);
        var dying =
                people.erasure(
                        handles -> {
                            people.shredder.shred(Set.of(mara));
                            throw new IllegalStateException("the node dies");
                        });
        assertThatThrownBy(() -> dying.erase(forum, Link.BY_CLAIM)).hasMessage("the node dies");
        assertThat(people.facts.facts(PersonErased.class)).isEmpty();

        service.erase(forum, Link.BY_CLAIM);

        assertThat(people.shredder.shredded()).containsExactlyInAnyOrder(mara, forum);
        assertThat(people.persons.of(forum).ids()).containsExactly(forum);
    }

    @Test
    void given_no_such_handle_when_erased_then_the_outcome_says_so() {
        var nobody = new HandleId(987_654);

        assertThat(service.erase(nobody, Link.BY_CLAIM)).isEqualTo(new NoSuchHandle(nobody));
    }

    @Test
    void given_a_proven_customer_when_jira_forgets_them_then_their_handles_are_emptied() {
        var ann = people.customer("ann");
        people.prove(mara, ann);

        service.customerGone("ann");

        assertThat(people.shredder.shredded()).containsExactlyInAnyOrder(mara, ann);
    }

    @Test
    void given_a_customer_by_an_agents_word_when_jira_forgets_them_then_the_link_ends() {
        var ann = people.customer("ann");
        people.say(mara, ann);

        service.customerGone("ann");
        service.customerGone("somebody whom we never met");

        assertThat(people.shredder.shredded()).containsExactly(ann);
        assertThat(people.persons.of(mara).ids()).containsExactly(mara);
    }

    @Test
    void given_a_new_key_of_a_customer_when_told_then_handle_and_wish_follow() {
        var ann = people.customer("ann");
        people.prove(mara, ann);
        people.wishing.optOut(Set.of(ann), Link.BY_CLAIM);

        service.customerKeyChanged("ann", "JIRAUSER10100");
        service.customerKeyChanged("ann", "JIRAUSER10100");

        assertThat(people.customers.provenKey(mara)).contains("JIRAUSER10100");
        assertThat(people.persons.isOptedOut(people.persons.of(mara))).isTrue();
        assertThat(people.handles.find(Handle.JIRA, "ann")).isEmpty();
        assertThat(people.shredder.shredded()).isEmpty();
    }

    @Test
    void given_a_new_key_that_opted_out_before_we_were_told_when_told_then_the_wish_stands() {
        var ann = people.customer("ann");
        people.wishing.prefer(ann, Link.BY_CLAIM);
        people.wishing.optOut(Set.of(people.customer("JIRAUSER10100")), Link.BY_CLAIM);

        service.customerKeyChanged("ann", "JIRAUSER10100");

        assertThat(people.persons.ofCustomer("JIRAUSER10100"))
                .hasValueSatisfying(it -> assertThat(people.persons.isOptedOut(it)).isTrue());
    }

    @Test
    void given_a_new_key_that_was_met_before_we_were_told_when_told_then_the_links_move_over() {
        var ann = people.customer("ann");
        people.prove(mara, ann);
        var renamed = people.customer("JIRAUSER10100");

        service.customerKeyChanged("ann", "JIRAUSER10100");

        assertThat(people.persons.of(mara).ids()).containsExactlyInAnyOrder(mara, renamed);
        assertThat(people.customers.provenKey(mara)).contains("JIRAUSER10100");
        assertThat(people.shredder.shredded()).containsExactly(ann);
    }
}
