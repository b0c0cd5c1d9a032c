package org.hearback.adapter.page;

import org.hearback.person.ErasureService;
import org.hearback.person.Person;
import org.hearback.person.PersonService;
import org.hearback.standing.Decision;
import org.hearback.standing.Note;
import org.hearback.thanks.ThanksService;

import java.util.Optional;

/** One person, for those who look after super-users: how they came to be one, and what to do. */
public final class PersonServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String TITLE = "hearback.person.title";

    private final transient PageDesk desk;

    /** Built by the host. */
    public PersonServlet(PageDesk desk) {
        super(desk, Audience.CARETAKERS, "hearback-people");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        return person(typed)
                .<Answer>map(person -> page(200, person, typed, ""))
                .orElseGet(() -> Answer.gone("hearback.refused.person"));
    }

    @Override
    Answer act(Typed typed) {
        return person(typed)
                .map(person -> act(person, typed))
                .orElseGet(() -> Answer.gone("hearback.refused.person"));
    }

    private Answer act(Person person, Typed typed) {
        return switch (typed.text("do")) {
            case "nominate", "lock", "veto", "lift" -> decide(person, typed);
            case "note" -> note(person, typed);
            case "thank" -> thank(person, typed);
            case "unlink" -> unlink(person, typed);
            case "erase" -> erase(person, typed);
            default -> Answer.refusal(400, "hearback.refused.action");
        };
    }

    private Answer decide(Person person, Typed typed) {
        var why = typed.text("why");
        if (why.isEmpty()) return wrong(person, typed, "hearback.person.why.missing");
        if (why.length() > Decision.MAX_WHY_CHARS)
            return wrong(person, typed, "hearback.person.why.long");
        var standing = desk.people().standing();
        switch (typed.text("do")) {
            case "nominate" -> standing.nominate(person.leader(), caller(), why);
            case "lock" -> standing.lock(person.leader(), caller(), why);
            case "veto" -> standing.veto(person.leader(), caller(), why);
            default -> standing.lift(person.leader(), caller(), why);
        }
        return done(person, "decided");
    }

    private Answer note(Person person, Typed typed) {
        var text = typed.text("text");
        if (text.isEmpty() || text.length() > Note.MAX_CHARS)
            return wrong(person, typed, "hearback.person.note.bad");
        desk.people().standing().note(person.leader(), caller(), text);
        return done(person, "noted");
    }

    private Answer thank(Person person, Typed typed) {
        return switch (desk.people().thanks().thank(person.leader(), caller())) {
            case ThanksService.Outcome.OnItsWay(var thanks) -> done(person, "thanked");
            case ThanksService.Outcome.Not(var why) ->
                    wrong(person, typed, "hearback.person.thanks.not");
        };
    }

    private Answer unlink(Person person, Typed typed) {
        var link = typed.number("link").orElse(0L);
        var outcome =
                desk.people().persons().unlink(person.leader(), link, caller(), typed.text("why"));
        return switch (outcome) {
            case PersonService.EndOutcome.Ended(var count) -> done(person, "unlinked");
            case PersonService.EndOutcome.NoSuchLink(var gone) ->
                    wrong(person, typed, "hearback.person.link.gone");
            case PersonService.NoSuchHandle(var gone) -> Answer.gone("hearback.refused.person");
            case PersonService.TooLong(var field, var max) ->
                    wrong(person, typed, "hearback.person.why.long");
        };
    }

    private Answer erase(Person person, Typed typed) {
        var whom = typed.handle("whom").filter(person::has);
        if (whom.isEmpty()) return wrong(person, typed, "hearback.refused.person");
        if (!typed.has("sure")) return wrong(person, typed, "hearback.erase.unsure");
        return switch (desk.people().erasures().erase(whom.get(), caller())) {
            case ErasureService.Outcome.Erased(var handles, var rows) ->
                    new Answer.GoTo("super-users?done=erased");
            case ErasureService.Outcome.NoSuchHandle(var gone) ->
                    Answer.gone("hearback.refused.person");
        };
    }

    private Answer page(int status, Person person, Typed typed, String problem) {
        var view = new PersonView(desk);
        var model =
                view.of(person)
                        .with("typedWhy", typed.text("why"))
                        .with("typedNote", typed.text("text"))
                        .with("problem", problem.isEmpty() ? null : desk.words().get(problem))
                        .with("done", Done.text(desk.words(), typed.text("done")));
        return new Answer.Page(status, "person", TITLE, model.asMap());
    }

    private Answer wrong(Person person, Typed typed, String problem) {
        return page(400, person, typed, problem);
    }

    private static Answer done(Person person, String what) {
        return new Answer.GoTo("person?handle=" + person.leader().value() + "&done=" + what);
    }

    private Optional<Person> person(Typed typed) {
        return typed.handle("handle").flatMap(desk.people().persons()::person);
    }

    private String caller() {
        return desk.services().access().caller().orElseThrow();
    }
}
