package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.person.People.AGENT;

import org.hearback.kernel.HandleId;
import org.hearback.person.Handle.About;
import org.hearback.person.PersonService.Guess;
import org.hearback.person.PersonService.Hint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

class GuessesTest {
    private final People people = new People();
    private final PersonService service = people.service();

    @Test
    void given_a_profile_that_names_the_other_when_guessed_then_it_is_offered_with_its_hint() {
        var mara = people.handles.meet(Handles.mara());
        var forum = forum("m", "https://social.example/@mara", null);

        assertThat(guesses(mara.id())).containsExactly(new Guess(mara, forum, Hint.PROFILE_LINK));
        assertThat(guesses(forum.id())).containsExactly(new Guess(forum, mara, Hint.PROFILE_LINK));
    }

    @Test
    void given_a_customer_with_the_same_address_when_guessed_then_the_customer_is_offered() {
        people.customersByEmail.put("mara@example.org", List.of("ann"));
        var forum = forum("m", null, "Mara@Example.org");

        var guess = guesses(forum.id()).getFirst();

        assertThat(guess.other().handle()).isEqualTo(Handle.ofCustomer("ann"));
        assertThat(guess.hint()).isEqualTo(Hint.SAME_EMAIL);
        assertThat(people.persons.of(forum.id()).handles()).hasSize(1);
    }

    @Test
    void given_the_same_name_on_two_networks_when_guessed_then_nobody_is_offered() {
        var here = people.handles.meet(new Handle("webhook:1", "1", "mara", "Mara", null));
        people.handles.meet(new Handle("webhook:2", "1", "mara", "Mara", null));

        assertThat(guesses(here.id())).isEmpty();
    }

    @Test
    void given_a_guess_when_it_is_linked_then_it_is_offered_no_more() {
        var mara = people.handle("mara");
        var forum = forum("m", "https://social.example/@mara", null);

        people.say(mara, forum.id());

        assertThat(guesses(mara)).isEmpty();
    }

    @Test
    void given_a_guess_when_it_is_dismissed_then_it_is_offered_no_more_to_either() {
        var mara = people.handle("mara");
        var forum = forum("m", "https://social.example/@mara", null);

        service.dismiss(mara, forum.id(), AGENT, "Her brother");

        assertThat(guesses(mara)).isEmpty();
        assertThat(guesses(forum.id())).isEmpty();
        assertThat(people.persons.of(mara).has(forum.id())).isFalse();
        var kept = service.history(people.persons.of(mara)).getFirst();
        assertThat(kept.evidence()).isEqualTo(Evidence.GUESSED);
        assertThat(kept.end()).isEqualTo(new Link.End(AGENT, People.START, "Her brother"));
    }

    @Test
    void given_two_who_were_separated_when_guessed_then_they_are_not_offered_again() {
        var mara = people.handle("mara");
        var forum = forum("m", "https://social.example/@mara", null);
        var link = people.say(mara, forum.id());

        service.unlink(mara, link.id(), AGENT, "Her brother");

        assertThat(guesses(mara)).isEmpty();
    }

    @Test
    void given_a_person_with_a_customer_when_guessed_then_no_second_customer_is_offered_or_met() {
        people.customersByEmail.put("mara@example.org", List.of("bob", "eve"));
        var forum = forum("m", null, "mara@example.org");
        people.say(forum.id(), people.customer("ann"));
        people.customer("eve");

        assertThat(guesses(forum.id())).isEmpty();
        assertThat(people.handles.find(Handle.JIRA, "bob")).isEmpty();
    }

    @Test
    void given_many_who_hint_when_some_are_dismissed_then_the_next_ten_are_offered() {
        var mara = people.handle("mara");
        var crowd =
                IntStream.range(0, 25)
                        .mapToObj(i -> forum("m" + i, "https://social.example/@mara", null))
                        .toList();
        assertThat(guesses(mara)).hasSize(10);

        crowd.subList(0, 12).forEach(each -> service.dismiss(mara, each.id(), AGENT, ""));

        assertThat(guesses(mara))
                .extracting(Guess::other)
                .containsExactlyElementsOf(crowd.subList(12, 22));
    }

    private List<Guess> guesses(HandleId of) {
        return service.guesses(people.persons.of(of));
    }

    private KnownHandle forum(String id, @Nullable String page, @Nullable String email) {
        var links = page == null ? List.<URI>of() : List.of(URI.create(page));
        var about = new About(null, links, email);
        return people.handles.meet(new Handle("webhook:1", id, id, id, null, about));
    }
}
