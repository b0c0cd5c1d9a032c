package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.person.People.AGENT;

import org.hearback.kernel.HandleId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Whatever is linked, ended, merged, split and erased: a person is opted out exactly while one of
 * their accounts said so and did not take it back.
 */
class OptOutPropertyTest {
    private static final List<String> ACCOUNTS =
            List.of("ada", "bea", "cem", "dan", "eva", "fay", "gus", "hal", "ivy", "jan");
    private static final int STEPS = 100;

    private final People people = new People();
    private final PersonService service = people.service();
    private final ErasureService erasure = people.erasure();
    private final List<String> story = new ArrayList<>();

    /** The accounts that opted out and did not opt in again: what must be so, kept apart. */
    private final Set<String> out = new HashSet<>();

    @RepeatedTest(60)
    void given_any_sequence_of_steps_when_asked_then_a_person_is_out_while_one_of_theirs_says_so(
            RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        ACCOUNTS.forEach(people::handle);
        for (var step = 0; step < STEPS; step++) {
            step(random);
            for (var account : ACCOUNTS) check(account, run.getCurrentRepetition());
        }
    }

    private void check(String account, int seed) {
        var person = people.persons.of(people.handle(account));
        var said =
                person.handles().stream().map(OptOutPropertyTest::account).anyMatch(out::contains);

        assertThat(people.persons.isOptedOut(person))
                .as("whether %s is out, seed %d, after %s", account, seed, story)
                .isEqualTo(said);
        if (out.contains(account)) assertThat(said).isTrue();
    }

    private void step(Random random) {
        var one = any(random);
        var other = any(random);
        var id = people.handle(one);
        switch (random.nextInt(10)) {
            case 0, 1 -> link(one, other, Evidence.ASSERTED);
            case 2, 3 -> link(one, other, Evidence.VERIFIED);
            case 4 -> unlinkAny(id, random);
            case 5, 6 -> {
                story.add("separate " + one);
                service.separate(id, AGENT, "");
                assertThat(people.persons.of(id).ids()).containsExactly(id);
            }
            case 7 -> {
                story.add("out " + one);
                var said = people.persons.of(id).verifiedFrom(id);
                said.forEach(each -> out.add(account(people.handles.find(each).orElseThrow())));
                people.wishing.optOut(said, Link.BY_CLAIM);
            }
            case 8 -> {
                story.add("in " + one);
                out.remove(one);
                people.wishing.optIn(Set.of(id), Link.BY_CLAIM);
            }
            default -> {
                story.add("erase " + one);
                erasure.erase(id, Link.BY_CLAIM);
                assertThat(people.handle(one)).isNotEqualTo(id);
            }
        }
    }

    private void link(String one, String other, Evidence evidence) {
        story.add("link " + one + " " + other + " " + evidence);
        service.link(people.handle(one), people.handle(other), evidence, AGENT, "");
    }

    private void unlinkAny(HandleId of, Random random) {
        var links = people.persons.of(of).links();
        if (links.isEmpty()) return;
        var link = links.get(random.nextInt(links.size()));
        story.add("unlink " + link.one().value() + " " + link.other().value());
        service.unlink(of, link.id(), AGENT, "");
    }

    private static String any(Random random) {
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    /** The name before the at sign. */
    private static String account(KnownHandle known) {
        return known.handle().name().split("@", 2)[0];
    }
}
