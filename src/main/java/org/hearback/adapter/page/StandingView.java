package org.hearback.adapter.page;

import org.hearback.person.Person;
import org.hearback.standing.Decision;
import org.hearback.standing.Standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether somebody is a super-user, and why: the lozenge and the explanation behind it. */
final class StandingView {
    private final PageDesk desk;
    private final Words words;
    private final Times times;
    private final HandleRows handles;

    StandingView(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.times = desk.times();
        this.handles = new HandleRows(words, desk.services().desks());
    }

    /** Nobody whom we know of, so nothing to say. */
    Model ofNobody() {
        return new Model().with("superUser", false).with("explained", false);
    }

    Model of(Person person) {
        var service = desk.people().standing();
        var standing = service.of(person);
        var score = service.score(person);
        var isSuperUser = standing.filter(Standing::superUser).isPresent();
        var decision = service.deciding(person);
        var why = new ScoreView(words, times).of(score);
        why.with("lines", lines(standing, decision));
        return new Model()
                .with("superUser", isSuperUser)
                .with("label", words.get("hearback.superuser"))
                .with("explained", isSuperUser || !score.traces().isEmpty())
                .with(
                        "summary",
                        words.get(
                                isSuperUser
                                        ? "hearback.superuser.why"
                                        : "hearback.person.explanation"))
                .with("why", why.asMap());
    }

    private List<String> lines(Optional<Standing> standing, Optional<Decision> decision) {
        var lines = new ArrayList<String>();
        standing.map(Standing::flag)
                .ifPresent(
                        flag -> {
                            lines.add(
                                    words.say("hearback.superuser.since", times.day(flag.since())));
                            lines.add(
                                    words.say("hearback.superuser.until", times.day(flag.until())));
                        });
        decision.ifPresent(it -> lines.add(line(it)));
        return lines;
    }

    private String line(Decision decision) {
        var by = handles.userName(decision.by());
        var until = decision.until();
        return switch (decision.kind()) {
            case VETO -> words.say("hearback.superuser.vetoed", by, decision.why());
            case LOCK -> words.say("hearback.superuser.locked", by, decision.why());
            case NOMINATE, LIFT ->
                    words.say(
                            "hearback.superuser.nominated",
                            by,
                            until == null ? "" : times.day(until),
                            decision.why());
        };
    }
}
