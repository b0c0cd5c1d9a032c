package org.hearback.adapter.page;

import org.hearback.customer.Card;
import org.hearback.customer.Survey;
import org.hearback.kernel.HandleId;
import org.hearback.listen.Kind;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.Person;
import org.hearback.person.PersonService.Guess;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer's card as the panel on the issue shows it. */
final class CardView {
    private final Words words;
    private final Times times;
    private final HandleRows handles;
    private final @Nullable HandleId asker;

    /**
     * @param asker the handle that asks; null where nobody does whom we met
     */
    CardView(Words words, Times times, HandleRows handles, @Nullable HandleId asker) {
        this.words = words;
        this.times = times;
        this.handles = handles;
        this.asker = asker;
    }

    Map<String, Object> of(Card card) {
        var person = card.person();
        return new Model()
                .with("name", name(card))
                .with("optedOut", card.optedOut())
                .with(
                        "start",
                        person == null ? null : String.valueOf(start(card, person).id().value()))
                .with(
                        "handles",
                        person == null ? List.of() : handles.of(person, start(card, person)))
                .with("facts", facts(card))
                .with("survey", card.survey().map(this::survey).orElse(null))
                .with("timeline", new TimelineView(words, times).of(card.timeline(), 0))
                .asMap();
    }

    /**
     * The handle that asks here: the one for which we made the reporter's account, else that
     * account, as far as it is proven to be theirs; else the one that wrote.
     */
    private KnownHandle start(Card card, Person person) {
        var oldest = person.handles().getFirst();
        var writer =
                person.handles().stream()
                        .filter(known -> known.id().equals(asker))
                        .findFirst()
                        .orElse(oldest);
        var proven = person.verifiedFrom(writer.id());
        var account =
                person.handles().stream()
                        .filter(known -> known.handle().isCustomer())
                        .filter(known -> isFirst(known, card.customerKeys()))
                        .filter(known -> proven.contains(known.id()))
                        .findFirst();
        return account.flatMap(known -> madeFor(person, known)).or(() -> account).orElse(writer);
    }

    private static boolean isFirst(KnownHandle customer, List<String> keys) {
        return keys.indexOf(customer.handle().stableId()) == 0;
    }

    private static Optional<KnownHandle> madeFor(Person person, KnownHandle account) {
        return person.links().stream()
                .filter(link -> link.by().equals(Link.BY_ACCOUNT))
                .filter(link -> link.touches(account.id()))
                .map(link -> link.from(account.id()))
                .flatMap(id -> person.handles().stream().filter(it -> it.id().equals(id)))
                .findFirst();
    }

    /** Handles that might be the same person, and why we think so. */
    List<Map<String, Object>> guesses(List<Guess> guesses) {
        return guesses.stream()
                .map(
                        guess ->
                                handles.row(guess.other())
                                        .with("hint", words.name("hearback.hint.", guess.hint()))
                                        .asMap())
                .toList();
    }

    private String name(Card card) {
        var person = card.person();
        return person == null
                ? handles.userName(card.customerKeys().getFirst())
                : handles.called(person, start(card, person));
    }

    /** What there is to say in one line each; nothing is said about what nobody knows. */
    private List<Map<String, Object>> facts(Card card) {
        var facts = new ArrayList<Map<String, Object>>();
        fact(facts, "organisations", String.join(", ", card.organisations()));
        fact(facts, "kinds", kinds(card.kinds()));
        if (card.thanks() > 0)
            fact(facts, "thanks", words.count("hearback.card.thanks.count", card.thanks()));
        var reach = card.reach();
        if (reach != null) fact(facts, "reach", words.say("hearback.card.followers", reach));
        return facts;
    }

    private void fact(List<Map<String, Object>> facts, String name, String value) {
        if (!value.isEmpty())
            facts.add(Map.of("name", words.get("hearback.card." + name), "value", value));
    }

    private String kinds(Map<Kind, Integer> kinds) {
        var said = new ArrayList<String>();
        for (var kind : Kind.values())
            Optional.ofNullable(kinds.get(kind))
                    .ifPresent(count -> said.add(words.name("hearback.kind.", kind) + " " + count));
        return String.join(", ", said);
    }

    private Map<String, Object> survey(Survey survey) {
        return new Model()
                .with("rating", words.say("hearback.card.survey.rating", survey.rating()))
                .with("reason", survey.reason())
                .with("hasReason", !survey.reason().isEmpty())
                .with("request", survey.request().key())
                .asMap();
    }
}
