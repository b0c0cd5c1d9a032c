package org.hearback.adapter.page;

import org.hearback.standing.FlagBoard;
import org.hearback.standing.StandingRules;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What an admin may set about super-users. */
public final class RulesServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public RulesServlet(PageDesk desk) {
        super(desk, Audience.ADMINS, "hearback-rules");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        var done = Done.text(desk.words(), typed.text("done"));
        return page(200, Entry.of(desk.people().standing().rules()), done, null);
    }

    @Override
    Answer act(Typed typed) {
        if (!typed.text("do").equals("save")) return Answer.refusal(400, "hearback.refused.action");
        var entry = Entry.of(typed);
        if (!offers(entry.priority()))
            return page(400, entry, null, "hearback.rules.priority.gone");
        var standing = desk.people().standing();
        standing.save(new StandingRules(entry.leaderboard(), entry.priority()));
        return new Answer.GoTo("rules?done=rules");
    }

    /** Whether Jira has the priority; none is always one to choose. */
    private boolean offers(String priority) {
        return priority.isEmpty() || priorities().stream().anyMatch(it -> it.id().equals(priority));
    }

    private Answer page(int status, Entry entry, @Nullable String done, @Nullable String problem) {
        var model =
                new Model()
                        .with("leaderboard", entry.leaderboard())
                        .with("priorities", choices(entry.priority()))
                        .with("problem", problem == null ? null : desk.words().get(problem))
                        .with("done", done);
        return new Answer.Page(status, "rules", "hearback.rules.title", model.asMap());
    }

    private List<Map<String, Object>> choices(String chosen) {
        return priorities().stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "value", it.id(),
                                        "label", it.name(),
                                        "chosen", it.id().equals(chosen)))
                .toList();
    }

    private List<FlagBoard.Priority> priorities() {
        return desk.people().standing().priorities();
    }

    /**
     * What the form holds.
     *
     * @param priority Jira's id, empty for none
     */
    private record Entry(boolean leaderboard, String priority) {
        static Entry of(StandingRules rules) {
            var priority = rules.priorityId();
            return new Entry(rules.leaderboard(), priority == null ? "" : priority);
        }

        static Entry of(Typed typed) {
            return new Entry(typed.has("leaderboard"), typed.text("priority"));
        }
    }
}
