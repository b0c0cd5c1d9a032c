package org.hearback.thanks;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.HandleId;
import org.hearback.person.LinkBook;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.person.Persons;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says thank you, where people live: "your answer helped N customers", at most once a month and to
 * nobody who does not want it. Thread-safe; who may thank is for the doors to check.
 */
public final class ThanksService {
    /** From one thank-you to the next (product.md 4.2, no. 4: monthly). */
    public static final Duration PAUSE = Duration.ofDays(30);

    /** How many of somebody's newest posts are looked at for the answer that helped. */
    private static final int NEWEST = 500;

    private final ThanksBook thanks;
    private final CreditBook credits;
    private final PostBook posts;
    private final People people;
    private final ThanksWords words;
    private final Clock clock;

    /** Who is who. */
    public record People(PersonGraph persons, LinkBook links) {}

    /** A service on these. */
    public ThanksService(
            ThanksBook thanks,
            CreditBook credits,
            PostBook posts,
            People people,
            ThanksWords words,
            Clock clock) {
        this.thanks = thanks;
        this.credits = credits;
        this.posts = posts;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** Whether somebody can be thanked now, and how. */
    public sealed interface Chance {
        /**
         * Now.
         *
         * @param answer under which it would go
         * @param text as it would leave
         */
        record Ready(KeptPost answer, int helped, String text) implements Chance {}

        /** They want to be left alone. */
        record OptedOut() implements Chance {}

        /** They were thanked within {@link #PAUSE}. */
        record TooSoon(Instant next) implements Chance {}

        /** Nobody was helped since they were thanked last, or we do not know whom. */
        record NobodyHelped() implements Chance {}

        /** We have none of the answers that helped, so there is no place to say it. */
        record NoPlace() implements Chance {}
    }

    /** What became of a wish to thank. */
    public sealed interface Outcome {
        /** It is on its way. */
        record OnItsWay(Thanks thanks) implements Outcome {}

        /** It is not, for that reason; {@link Chance.Ready} where somebody else was quicker. */
        record Not(Chance why) implements Outcome {}
    }

    /** Whether and how the person could be thanked now. A few queries. */
    public Chance chance(Person person) {
        if (people.persons().isOptedOut(person)) return new Chance.OptedOut();
        var now = clock.instant();
        var last = lastThanked(person);
        var next = last.plus(PAUSE);
        if (next.isAfter(now)) return new Chance.TooSoon(next);
        var since =
                credits.of(person.ids(), last).stream()
                        .filter(credit -> credit.at().isAfter(last))
                        .filter(credit -> credit.kind().isForAnAnswer())
                        .toList();
        var helped = helped(person, since);
        if (helped == 0) return new Chance.NobodyHelped();
        return newest(person, since)
                .<Chance>map(answer -> new Chance.Ready(answer, helped, words.text(helped)))
                .orElseGet(Chance.NoPlace::new);
    }

    /** Thanks the person behind the handle, in the name of the Jira user of that key. */
    public Outcome thank(HandleId handle, String by) {
        var person = people.persons().of(handle);
        var chance = chance(person);
        if (!(chance instanceof Chance.Ready ready)) return new Outcome.Not(chance);
        var author = Objects.requireNonNull(ready.answer().author(), "an answer has an author");
        var draft =
                new ThanksBook.Draft(
                        person.leader(),
                        author,
                        ready.answer().post().key(),
                        ready.helped(),
                        by,
                        clock.instant(),
                        ready.text());
        return thanks.add(draft)
                .<Outcome>map(Outcome.OnItsWay::new)
                .orElseGet(() -> new Outcome.Not(chance));
    }

    /** All thank-yous to the person, newest first. */
    public List<Thanks> of(Person person) {
        return thanks.of(person.ids());
    }

    /** One that did not arrive does not count. */
    private Instant lastThanked(Person person) {
        return of(person).stream()
                .filter(each -> each.end() == null || each.end().sent())
                .map(Thanks::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Distinct people, without themselves. */
    private int helped(Person person, List<Credit> since) {
        var helped =
                since.stream()
                        .map(Credit::helped)
                        .filter(Objects::nonNull)
                        .filter(handle -> !person.has(handle))
                        .toList();
        var persons = Persons.near(helped, people.links());
        return (int) helped.stream().map(persons::leader).distinct().count();
    }

    /** The newest of the answers that we have a way to. */
    private Optional<KeptPost> newest(Person person, List<Credit> since) {
        var subjects = since.stream().map(Credit::subject).toList();
        return posts.ofAuthors(person.ids(), NEWEST).stream()
                .filter(post -> post.state() != PostState.ERASED)
                .filter(post -> !post.post().replyTo().isEmpty())
                .filter(post -> subjects.contains(post.post().key().asText()))
                .findFirst();
    }
}
