package org.hearback.adapter.page;

import org.hearback.answer.Reuse;
import org.hearback.customer.Card;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.thanks.ThanksService.Chance;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A card with all that its viewer may do. */
final class WholeCard {
    private final PageDesk desk;
    private final long issue;
    private final Card card;
    private final HandleRows handles;
    private final @Nullable HandleId asker;

    WholeCard(PageDesk desk, long issue, Card card) {
        this.desk = desk;
        this.issue = issue;
        this.card = card;
        this.handles = new HandleRows(desk.words(), desk.services().desks());
        this.asker = desk.people().cards().askerOf(issue).orElse(null);
    }

    /**
     * What the template needs.
     *
     * @param sought a handle's name that is looked for to be linked; empty for none
     */
    Model searching(String sought) {
        var person = card.person();
        var mayLink = desk.services().access().linksHandles(issue);
        var model =
                new Model()
                        .with("card", view().of(card))
                        .with("mayLink", mayLink)
                        .with("answers", answers())
                        .with("reproduced", desk.people().reproductions().find(issue).isPresent())
                        .with("sought", sought);
        if (mayLink) found(model, sought);
        return person == null ? unknown(model) : known(model, person, mayLink);
    }

    private Model unknown(Model model) {
        return model.with("standing", new StandingView(desk).ofNobody().asMap())
                .with("guesses", List.of())
                .with("caretakes", false)
                .with("thankable", false);
    }

    private Model known(Model model, Person person, boolean mayLink) {
        var caretakes = desk.services().access().caretakes();
        var people = desk.people();
        return model.with("standing", new StandingView(desk).of(person).asMap())
                .with("guesses", view().guesses(people.persons().guesses(person)))
                .with("pageLink", mayLink ? pageLink(person) : null)
                .with("caretakes", caretakes)
                .with(
                        "thankable",
                        caretakes && people.thanks().chance(person) instanceof Chance.Ready);
    }

    private CardView view() {
        return new CardView(desk.words(), desk.times(), handles, asker);
    }

    private void found(Model model, String sought) {
        var person = card.person();
        var others =
                new Search(desk.people().persons())
                        .people(sought).stream()
                                .filter(known -> person == null || !person.has(known.id()))
                                .map(known -> handles.row(known).asMap())
                                .toList();
        model.with("found", others).with("hasFound", !others.isEmpty());
    }

    /** The handle that a page link goes to: the one that they chose, else the one that asks. */
    private @Nullable String pageLink(Person person) {
        var reachable =
                person.handles().stream().filter(WholeCard::hasMessages).map(KnownHandle::id);
        var chosen = desk.people().graph().preferred(person).map(KnownHandle::id).orElse(null);
        return reachable
                .min(
                        Comparator.<HandleId, Boolean>comparing(id -> !id.equals(chosen))
                                .thenComparing(id -> !id.equals(asker)))
                .map(id -> String.valueOf(id.value()))
                .orElse(null);
    }

    /** Feeds have no accounts, Jira no private messages. */
    private static boolean hasMessages(KnownHandle known) {
        return !known.handle().isCustomer() && !known.handle().network().startsWith("feed:");
    }

    private Map<String, Object> answers() {
        var helped =
                desk.people().reuses().of(issue).stream()
                        .map(Reuse::post)
                        .collect(Collectors.toUnmodifiableSet());
        var rows =
                desk.people().reuses().candidates(issue).stream()
                        .map(post -> answer(post, helped))
                        .toList();
        return Map.of("rows", rows, "hasRows", !rows.isEmpty());
    }

    private static Map<String, Object> answer(KeptPost kept, Set<PostKey> helped) {
        var post = kept.post();
        return new Model()
                .with("channel", String.valueOf(post.key().channel().value()))
                .with("post", post.key().externalId())
                .with("text", Excerpt.of(post.text()))
                .with("author", post.author().displayName())
                .with("link", Links.web(post.permalink()))
                .with("helped", helped.contains(post.key()))
                .asMap();
    }
}
