package org.hearback.adapter.page;

import org.hearback.insight.Participation;

import java.util.Map;

/** Super-users, those on the way, and who talks how much: for those who look after them. */
public final class SuperUsersServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public SuperUsersServlet(PageDesk desk) {
        super(desk, Audience.CARETAKERS, "hearback-people");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        var rows = new StandingRows(desk);
        var people = desk.people();
        var sought = typed.text("find");
        var found = new Search(people.persons()).people(sought);
        var handles = new HandleRows(desk.words(), desk.services().desks());
        var shares = people.participation().all().stream().map(this::share).toList();
        var model =
                new Model()
                        .with("superUsers", rows.superUsers())
                        .with("candidates", rows.candidates())
                        .with("leaderboard", people.standing().rules().leaderboard())
                        .with("sought", sought)
                        .with("found", found.stream().map(it -> handles.row(it).asMap()).toList())
                        .with("hasFound", !found.isEmpty())
                        .with("shares", shares)
                        .with("hasShares", !shares.isEmpty())
                        .with("done", Done.text(desk.words(), typed.text("done")));
        return Answer.Page.ok("super-users", "hearback.people.title", model);
    }

    @Override
    Answer act(Typed typed) {
        return Answer.refusal(405, "hearback.refused.action");
    }

    private Map<String, Object> share(Participation shares) {
        return new Model()
                .with("channel", shares.channel().name())
                .with("authors", String.valueOf(shares.authors()))
                .with("posts", String.valueOf(shares.posts()))
                .with("top", percent(shares.top(), shares.posts()))
                .with("next", percent(shares.next(), shares.posts()))
                .with("rest", percent(shares.rest(), shares.posts()))
                .asMap();
    }

    private String percent(int part, int whole) {
        return desk.words().say("hearback.people.percent", Math.round(100.0 * part / whole));
    }
}
