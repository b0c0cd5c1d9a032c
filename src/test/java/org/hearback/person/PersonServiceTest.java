package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.person.People.AGENT;

import org.hearback.kernel.HandleId;
import org.hearback.person.PersonService.EndOutcome.Ended;
import org.hearback.person.PersonService.EndOutcome.NoSuchLink;
import org.hearback.person.PersonService.LinkOutcome;
import org.hearback.person.PersonService.LinkOutcome.AlreadyOne;
import org.hearback.person.PersonService.LinkOutcome.Linked;
import org.hearback.person.PersonService.LinkOutcome.SameHandle;
import org.hearback.person.PersonService.LinkOutcome.TwoCustomers;
import org.hearback.person.PersonService.NoSuchHandle;
import org.hearback.person.PersonService.TooLong;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

class PersonServiceTest {
    private static final String TOO_LONG = "w".repeat(Link.MAX_WHY_CHARS + 1);
    private static final HandleId NOBODY = new HandleId(987_654);

    private final People people = new People();
    private final PersonService service = people.service();
    private final HandleId mara = people.handle("mara");
    private final HandleId tom = people.handle("tom");
    private final HandleId kim = people.handle("kim");

    @Test
    void given_two_handles_when_an_agent_links_them_then_they_are_one_person_by_the_agents_word() {
        var outcome = say(mara, tom);

        var person = people.persons.of(tom);
        assertThat(person.ids()).containsExactlyInAnyOrder(mara, tom);
        assertThat(person.verifiedFrom(tom)).containsExactly(tom);
        assertThat(outcome).isEqualTo(new Linked(person.links().getFirst()));
        assertThat(person.links().getFirst().by()).isEqualTo(AGENT);
        assertThat(people.facts.facts()).containsExactly(new PersonChanged(mara, tom));
    }

    @Test
    void given_one_person_when_its_handles_are_linked_again_then_nothing_is_added() {
        say(mara, tom);
        say(tom, kim);

        assertThat(say(mara, kim)).isEqualTo(new AlreadyOne());
        assertThat(people.facts.facts()).hasSize(2);
    }

    @Test
    void given_an_agents_word_when_the_person_proves_it_then_the_proof_is_added() {
        say(mara, tom);

        assertThat(prove(mara, tom)).isInstanceOf(Linked.class);
        assertThat(people.persons.of(mara).verifiedFrom(mara)).containsExactlyInAnyOrder(mara, tom);
        assertThat(prove(tom, mara)).isEqualTo(new AlreadyOne());
    }

    @Test
    void given_what_cannot_be_linked_when_linked_then_the_outcome_says_why() {
        assertThat(say(mara, mara)).isEqualTo(new SameHandle());
        assertThat(say(mara, NOBODY)).isEqualTo(new NoSuchHandle(NOBODY));
        assertThat(service.link(mara, tom, Evidence.ASSERTED, AGENT, TOO_LONG))
                .isEqualTo(new TooLong("why", 1_000));
        assertThatThrownBy(() -> service.link(mara, tom, Evidence.GUESSED, AGENT, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GUESSED");
        assertThat(people.facts.facts()).isEmpty();
        assertThat(service.history(people.persons.of(mara))).isEmpty();
    }

    @Test
    void given_two_customers_when_their_handles_are_linked_then_it_is_refused_and_names_both() {
        say(mara, people.customer("ann"));
        say(tom, people.customer("bob"));

        assertThat(say(mara, tom)).isEqualTo(new TwoCustomers(List.of("ann", "bob")));
        assertThat(people.persons.of(mara).has(tom)).isFalse();
    }

    @Test
    void given_accounts_that_were_made_for_handles_when_these_are_linked_then_they_are_one() {
        people.customers.made(mara, "made-for-mara");
        people.customers.made(tom, "made-for-tom");
        say(tom, people.customer("bob"));

        assertThat(say(mara, tom)).isInstanceOf(Linked.class);
        var customer = people.persons.of(mara).customer().orElseThrow();
        assertThat(customer.handle().stableId()).isEqualTo("bob");
    }

    @Test
    void given_another_customer_is_linked_at_the_same_time_when_linked_then_our_link_is_ended() {
        var ann = people.customer("ann");
        var bob = people.customer("bob");
        var meanwhile = new LinkBookWithRival(people.links, () -> people.say(mara, bob));

        var outcome =
                people.service(meanwhile).link(mara, ann, Evidence.ASSERTED, AGENT, "It is Ann");

        assertThat(outcome).isEqualTo(new TwoCustomers(List.of("ann", "bob")));
        assertThat(people.persons.of(mara).ownCustomers())
                .extracting(KnownHandle::id)
                .containsExactly(bob);
    }

    @Test
    void given_two_agents_who_link_two_customers_at_once_when_both_are_done_then_there_is_one()
            throws Exception {
        var customers = List.of(people.customer("ann"), people.customer("bob"));
        try (var agents = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 200; round++) {
                var handle = people.handle("handle" + round);
                var start = new CyclicBarrier(2);
                var done =
                        agents.invokeAll(
                                customers.stream()
                                        .map(customer -> linking(start, handle, customer))
                                        .toList());
                for (var each : done) each.get();

                assertThat(people.persons.of(handle).ownCustomers()).hasSizeLessThan(2);
                service.separate(handle, AGENT, "next round");
            }
        }
    }

    @Test
    void given_a_link_when_it_is_ended_then_they_are_two_and_the_history_says_all() {
        var link = ((Linked) say(mara, tom)).link();
        people.clock.pass(Duration.ofDays(1));

        var outcome = service.unlink(tom, link.id(), "agent-2", "Another Mara");

        assertThat(outcome).isEqualTo(new Ended(1));
        assertThat(people.persons.of(mara).has(tom)).isFalse();
        var end = new Link.End("agent-2", people.clock.instant(), "Another Mara");
        assertThat(service.history(people.persons.of(mara))).containsExactly(link.ended(end));
        assertThat(people.facts.facts(PersonChanged.class)).hasSize(2);
    }

    @Test
    void given_an_ended_link_when_it_is_ended_again_then_there_is_no_such_link() {
        var link = ((Linked) say(mara, tom)).link();
        service.unlink(mara, link.id(), AGENT, "");

        assertThat(service.unlink(mara, link.id(), AGENT, "")).isEqualTo(new NoSuchLink(link.id()));
        assertThat(service.unlink(NOBODY, link.id(), AGENT, ""))
                .isEqualTo(new NoSuchHandle(NOBODY));
        assertThat(service.unlink(mara, link.id(), AGENT, TOO_LONG))
                .isEqualTo(new TooLong("why", 1_000));
    }

    @Test
    void given_a_link_of_somebody_else_when_it_is_ended_for_a_person_then_it_stays() {
        var link = ((Linked) say(tom, kim)).link();

        assertThat(service.unlink(mara, link.id(), AGENT, "")).isEqualTo(new NoSuchLink(link.id()));
        assertThat(people.persons.of(tom).has(kim)).isTrue();
    }

    @Test
    void given_an_ended_link_when_linked_again_then_a_new_one_stands_beside_the_old() {
        var first = ((Linked) say(mara, tom)).link();
        service.unlink(mara, first.id(), AGENT, "");

        var second = ((Linked) say(mara, tom)).link();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(service.history(people.persons.of(mara)))
                .extracting(Link::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void given_a_circle_when_a_handle_is_separated_then_the_others_stay_one() {
        people.say(mara, tom);
        people.say(tom, kim);
        people.say(kim, mara);

        assertThat(service.separate(tom, AGENT, "Not him")).isEqualTo(new Ended(2));

        assertThat(people.persons.of(tom).ids()).containsExactly(tom);
        assertThat(people.persons.of(kim).ids()).containsExactlyInAnyOrder(mara, kim);
        assertThat(service.separate(tom, AGENT, "")).isEqualTo(new Ended(0));
        assertThat(service.separate(NOBODY, AGENT, "")).isEqualTo(new NoSuchHandle(NOBODY));
        assertThat(service.separate(tom, AGENT, TOO_LONG)).isEqualTo(new TooLong("why", 1_000));
    }

    @Test
    void
            given_an_account_made_for_a_handle_when_the_handle_is_separated_then_it_keeps_the_account() {
        people.customers.made(tom, "made-for-tom");
        people.say(mara, tom);

        service.separate(tom, AGENT, "Not him");

        assertThat(people.customers.provenKey(tom)).contains("made-for-tom");
        assertThat(people.persons.of(mara).ids()).containsExactly(mara);
    }

    @Test
    void
            given_an_account_to_which_another_is_linked_when_the_handle_is_separated_then_it_is_alone() {
        people.customers.made(tom, "made-for-tom");
        people.say(mara, people.customer("made-for-tom"));

        service.separate(tom, AGENT, "Not him");

        assertThat(people.persons.of(tom).ids()).containsExactly(tom);
        assertThat(people.persons.of(mara).ids()).hasSize(2);
    }

    @Test
    void given_a_name_when_it_is_looked_for_then_its_handles_and_their_persons_are_found() {
        assertThat(service.find(" @mara@social.example ", 9))
                .extracting(KnownHandle::id)
                .containsExactly(mara);
        assertThat(service.person(mara).orElseThrow().leader()).isEqualTo(mara);
        assertThat(service.person(NOBODY)).isEmpty();
        assertThat(service.customer("ann")).isEqualTo(service.customer("ann"));
    }

    private LinkOutcome say(HandleId one, HandleId other) {
        return service.link(one, other, Evidence.ASSERTED, AGENT, "They write alike");
    }

    private LinkOutcome prove(HandleId one, HandleId other) {
        return service.link(one, other, Evidence.VERIFIED, Link.BY_CLAIM, "");
    }

    private Callable<LinkOutcome> linking(CyclicBarrier start, HandleId handle, HandleId customer) {
        return () -> {
            start.await();
            return say(handle, customer);
        };
    }
}
