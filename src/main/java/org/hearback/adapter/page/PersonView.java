package org.hearback.adapter.page;

import org.hearback.kernel.HandleId;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.Person;
import org.hearback.standing.Decision;
import org.hearback.standing.Note;
import org.hearback.thanks.Thanks;
import org.hearback.thanks.ThanksService.Chance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One person as their caretakers see them. */
final class PersonView {
    private final PageDesk desk;
    private final Words words;
    private final Times times;
    private final HandleRows handles;

    PersonView(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.times = desk.times();
        this.handles = new HandleRows(words, desk.services().desks());
    }

    Model of(Person person) {
        var standing = desk.people().standing();
        var decisions = standing.decisions(person).reversed().stream().map(this::decision).toList();
        var links =
                desk.people().persons().history(person).stream()
                        .map(link -> link(link, person))
                        .toList();
        return new Model()
                .with("handle", String.valueOf(person.leader().value()))
                .with("name", handles.called(person))
                .with("optedOut", desk.people().graph().isOptedOut(person))
                .with("handles", handles.of(person, person.handles().getFirst()))
                .with("standing", new StandingView(desk).of(person).asMap())
                .with("choices", choices())
                .with("decisions", decisions)
                .with("hasDecisions", !decisions.isEmpty())
                .with("notes", standing.notes(person).stream().map(this::note).toList())
                .with("thanks", thanks(person))
                .with("links", links)
                .with("hasLinks", !links.isEmpty());
    }

    private List<Map<String, Object>> choices() {
        return Stream.of(
                        Decision.Kind.NOMINATE,
                        Decision.Kind.LOCK,
                        Decision.Kind.VETO,
                        Decision.Kind.LIFT)
                .map(
                        kind ->
                                Map.<String, Object>of(
                                        "value",
                                        kind.name().toLowerCase(Locale.ROOT),
                                        "label",
                                        words.name("hearback.decision.", kind),
                                        "help",
                                        words.name("hearback.decision.about.", kind)))
                .toList();
    }

    private Map<String, Object> decision(Decision decision) {
        var until = decision.until();
        return new Model()
                .with("kind", words.name("hearback.decision.", decision.kind()))
                .with("by", handles.userName(decision.by()))
                .with("at", times.of(decision.at()))
                .with("why", decision.why())
                .with(
                        "until",
                        until == null ? null : words.say("hearback.person.until", times.day(until)))
                .asMap();
    }

    private Map<String, Object> note(Note note) {
        return new Model()
                .with("text", note.text())
                .with("by", handles.userName(note.by()))
                .with("at", times.of(note.at()))
                .asMap();
    }

    private Map<String, Object> link(Link link, Person person) {
        var end = link.end();
        var model =
                new Model()
                        .with("id", String.valueOf(link.id()))
                        .with("one", name(link.one(), person))
                        .with("other", name(link.other(), person))
                        .with("evidence", words.name("hearback.evidence.", link.evidence()))
                        .with("by", by(link.by()))
                        .with("at", times.of(link.at()))
                        .with("why", link.why());
        if (end != null)
            model.with("endedBy", by(end.by()))
                    .with("endedAt", times.of(end.at()))
                    .with("endedWhy", end.why());
        return model.asMap();
    }

    private Map<String, Object> thanks(Person person) {
        var service = desk.people().thanks();
        var sent = service.of(person).stream().map(this::thanked).toList();
        var model = new Model().with("sent", sent).with("hasSent", !sent.isEmpty());
        return chance(model, service.chance(person)).asMap();
    }

    /** Either what would be sent, or why nothing can be. */
    private Model chance(Model model, Chance chance) {
        return switch (chance) {
            case Chance.Ready(var answer, var helped, var said) -> model.with("preview", said);
            case Chance.TooSoon(var next) ->
                    model.with("whyNot", words.say("hearback.person.thanks.next", times.day(next)));
            case Chance.OptedOut() -> model.with("whyNot", whyNot("optedout"));
            case Chance.NobodyHelped() -> model.with("whyNot", whyNot("nothing"));
            case Chance.NoPlace() -> model.with("whyNot", whyNot("noway"));
        };
    }

    private String whyNot(String reason) {
        return words.get("hearback.person.thanks." + reason);
    }

    private Map<String, Object> thanked(Thanks thanks) {
        var end = thanks.end();
        var state = end == null ? "waiting" : end.sent() ? "sent" : "failed";
        return new Model()
                .with("state", words.get("hearback.delivery." + state))
                .with("whyNot", end == null || end.sent() ? null : end.why())
                .with("text", thanks.text())
                .with("by", handles.userName(thanks.by()))
                .with("at", times.of(thanks.at()))
                .asMap();
    }

    private String by(String who) {
        return switch (who) {
            case Link.BY_ACCOUNT -> words.get("hearback.person.by.account");
            case Link.BY_CLAIM -> words.get("hearback.person.by.claim");
            case Link.BY_JIRA -> words.get("hearback.person.by.jira");
            default -> handles.userName(who);
        };
    }

    /** The other side of a link that ended is somebody else by now: only they are looked up. */
    private String name(HandleId id, Person person) {
        return handle(id, person)
                .or(() -> desk.people().persons().person(id).flatMap(it -> handle(id, it)))
                .map(known -> handles.nameOf(known.handle()))
                .orElseGet(() -> words.get("hearback.person.nobody"));
    }

    private static Optional<KnownHandle> handle(HandleId id, Person person) {
        return person.handles().stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
