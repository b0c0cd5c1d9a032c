package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.person.People.AGENT;

import org.hearback.kernel.HandleId;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class WishServiceTest {
    private final People people = new People();
    private final WishService service = people.wishing;
    private final HandleId mara = people.handle("mara");
    private final HandleId tom = people.handle("tom");

    @Test
    void given_one_handle_opted_out_when_it_is_linked_then_the_whole_person_is() {
        service.optOut(Set.of(mara), Link.BY_CLAIM);
        assertThat(isOptedOut(tom)).isFalse();

        people.say(mara, tom);

        assertThat(isOptedOut(tom)).isTrue();
    }

    @Test
    void given_an_opted_out_person_when_a_handle_is_separated_then_only_who_said_it_stays_out() {
        people.say(mara, tom);
        service.optOut(people.persons.of(mara).verifiedFrom(mara), Link.BY_CLAIM);

        people.service().separate(tom, AGENT, "Not her");

        assertThat(isOptedOut(mara)).isTrue();
        assertThat(isOptedOut(tom)).isFalse();
    }

    @Test
    void given_two_handles_opted_out_when_one_opts_in_then_the_person_stays_out() {
        people.say(mara, tom);
        service.optOut(Set.of(mara, tom), AGENT);

        service.optIn(Set.of(tom), Link.BY_CLAIM);

        assertThat(isOptedOut(tom)).isTrue();
        service.optIn(Set.of(mara), Link.BY_CLAIM);
        assertThat(isOptedOut(tom)).isFalse();
    }

    @Test
    void
            given_a_handle_when_it_opts_out_twice_and_prefers_then_others_are_told_of_the_first_once() {
        service.optOut(Set.of(mara), Link.BY_CLAIM);
        service.optOut(Set.of(mara), Link.BY_CLAIM);
        service.prefer(mara, Link.BY_CLAIM);

        assertThat(people.facts.facts(PersonChanged.class))
                .containsExactly(new PersonChanged(mara, mara));
    }

    @Test
    void given_a_preferred_handle_when_another_is_preferred_then_it_is_the_only_one() {
        people.prove(mara, tom);
        service.optOut(Set.of(mara), Link.BY_CLAIM);
        service.prefer(mara, Link.BY_CLAIM);

        service.prefer(tom, Link.BY_CLAIM);

        var person = people.persons.of(mara);
        assertThat(people.persons.preferred(person).orElseThrow().id()).isEqualTo(tom);
        assertThat(people.persons.wishes(person))
                .isEqualTo(Map.of(mara, new Wish(true, false), tom, new Wish(false, true)));
    }

    @Test
    void given_a_handle_only_said_to_be_theirs_when_another_is_preferred_then_its_wish_stays() {
        service.prefer(tom, Link.BY_CLAIM);
        people.say(mara, tom);

        service.prefer(mara, Link.BY_CLAIM);

        assertThat(people.persons.wishes(people.persons.of(tom)))
                .containsEntry(tom, new Wish(false, true));
    }

    @Test
    void given_no_such_handle_when_it_is_preferred_then_nothing_happens() {
        service.prefer(new HandleId(987_654), Link.BY_CLAIM);
        service.optOut(Set.of(new HandleId(987_654)), Link.BY_CLAIM);

        assertThat(people.persons.wishes(people.persons.of(mara))).isEmpty();
        assertThat(people.persons.preferred(people.persons.of(mara))).isEmpty();
    }

    private boolean isOptedOut(HandleId handle) {
        return people.persons.isOptedOut(people.persons.of(handle));
    }
}
