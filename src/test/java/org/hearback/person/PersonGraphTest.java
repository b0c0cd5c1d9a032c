package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.person.People.AGENT;

import org.hearback.kernel.HandleId;
import org.hearback.person.PersonService.LinkOutcome.Linked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

class PersonGraphTest {
    private static final int MANY = 5_000;

    private final People people = new People();

    @Test
    void given_no_links_when_asked_then_the_person_is_the_handle_alone() {
        var mara = people.handle("mara");

        var person = people.persons.of(mara);

        assertThat(person.ids()).containsExactly(mara);
        assertThat(person.leader()).isEqualTo(mara);
        assertThat(person.customer()).isEmpty();
        assertThatThrownBy(() -> people.persons.of(new HandleId(987_654)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void given_a_circle_of_links_when_asked_then_it_ends_and_all_are_one() {
        var ring = IntStream.range(0, 50).mapToObj(i -> people.handle("h" + i)).toList();
        for (var i = 0; i < ring.size(); i++) people.say(ring.get(i), ring.get((i + 1) % 50));

        var person = people.persons.of(ring.get(20));

        assertThat(person.ids()).containsExactlyInAnyOrderElementsOf(ring);
        assertThat(person.links()).hasSize(50);
        assertThat(person.leader()).isEqualTo(ring.getFirst());
    }

    @Test
    void given_many_handles_when_asked_at_once_then_each_has_the_person_that_it_has_alone() {
        var ids = IntStream.range(0, 60).mapToObj(i -> people.handle("h" + i)).toList();
        for (var i = 0; i < 60; i += 3) people.say(ids.get(i), ids.get((i * 7 + 1) % 60));

        var persons = people.persons.of(ids.subList(0, 50));

        assertThat(persons.keySet()).containsExactlyInAnyOrderElementsOf(ids.subList(0, 50));
        persons.forEach(
                (id, person) -> {
                    var alone = people.persons.of(id);
                    assertThat(person.handles()).isEqualTo(alone.handles());
                    assertThat(person.links()).containsExactlyInAnyOrderElementsOf(alone.links());
                });
        assertThat(people.persons.of(List.of(new HandleId(987_654)))).isEmpty();
    }

    @Test
    void given_guesses_and_ended_links_when_asked_then_they_make_nobody_one() {
        var mara = people.handle("mara");
        var tom = people.handle("tom");
        people.links.add(mara, tom, Evidence.GUESSED, AGENT, People.START, "");
        people.links.end(people.say(mara, tom).id(), new Link.End(AGENT, People.START, ""));

        assertThat(people.persons.of(mara).ids()).containsExactly(mara);
    }

    @Test
    void given_proof_beside_an_agents_word_when_asked_what_is_proven_then_the_word_is_no_bridge() {
        var first = people.handle("mara");
        var second = people.handle("mara2");
        var third = people.handle("mara3");
        people.prove(first, second);
        people.say(second, third);
        var customer = people.customer("ann");
        people.prove(third, customer);

        var person = people.persons.of(first);

        assertThat(person.verifiedFrom(first)).containsExactlyInAnyOrder(first, second);
        assertThat(person.verifiedCustomerKey(first)).isEmpty();
        assertThat(person.verifiedCustomerKey(third)).contains("ann");
        assertThat(people.persons.ofCustomer("ann").orElseThrow().ids()).hasSize(4);
        assertThat(people.persons.ofCustomer("bob")).isEmpty();
    }

    @Test
    void given_thousands_of_handles_around_one_when_another_is_linked_then_it_takes_few_queries() {
        var crowd = crowd();
        crowd.stream().skip(1).forEach(each -> people.prove(crowd.getFirst(), each));

        assertThat(queriesToLink(people.handle("newcomer"), crowd.getLast())).isLessThan(20);

        assertThat(people.persons.of(crowd.get(7)).verifiedFrom(crowd.get(9))).hasSize(MANY + 1);
    }

    @Test
    void given_thousands_of_handles_in_a_circle_when_another_is_linked_then_it_takes_few_queries() {
        var crowd = crowd();
        for (var i = 0; i < MANY; i++) people.prove(crowd.get(i), crowd.get((i + 1) % MANY));

        assertThat(queriesToLink(people.handle("newcomer"), crowd.getLast())).isLessThan(80);

        assertThat(people.persons.of(crowd.get(7)).verifiedFrom(crowd.get(9))).hasSize(MANY + 1);
    }

    private List<HandleId> crowd() {
        return IntStream.range(0, MANY).mapToObj(i -> people.handle("h" + i)).toList();
    }

    /** How often the books are asked until both are one. */
    private int queriesToLink(HandleId one, HandleId other) {
        var calls = new ArrayList<String>();
        var links = People.counting(LinkBook.class, people.links, calls);
        var handles = People.counting(HandleBook.class, people.handles, calls);
        var graph = new PersonGraph(handles, links, people.wishes);
        var service =
                new PersonService(
                        new PersonService.Books(handles, links, graph),
                        email -> List.of(),
                        people.facts,
                        people.transactions,
                        people.clock);

        var outcome = service.link(one, other, Evidence.VERIFIED, Link.BY_CLAIM, "");

        assertThat(outcome).isInstanceOf(Linked.class);
        return calls.size();
    }
}
