package org.hearback.adapter.page;

import org.hearback.loop.Loop;
import org.hearback.notice.Telling;
import org.hearback.notice.Telling.State;
import org.hearback.plan.Preview;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A telling as its owners read it before it leaves. */
final class TellingView {
    private final PageDesk desk;
    private final Words words;
    private final Times times;

    /**
     * Why nothing was done.
     *
     * @param text null where all is well
     * @param leaks texts in which something stands that must not leave
     */
    record Problem(@Nullable String text, List<Preview> leaks) {
        static final Problem NONE = new Problem(null, List.of());
    }

    TellingView(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.times = desk.times();
    }

    /**
     * @param typed what stands in the form, where it was sent and refused
     */
    Model of(Telling telling, Typed typed, Problem problem) {
        var after = typed.number("after").orElse(0L);
        var notices = desk.loops().notices().page(telling.id(), after, TellingServlet.PIECE + 1);
        var shown = notices.stream().limit(TellingServlet.PIECE).toList();
        var hasMore = notices.size() > shown.size();
        var rows = NoticeRows.of(desk, shown);
        var leaking = NoticeRows.of(desk, problem.leaks());
        return head(telling)
                .with("form", form(telling, typed))
                .with(
                        "certificate",
                        desk.loops()
                                .certificates()
                                .of(telling.id())
                                .map(new CertificateView(desk)::of)
                                .orElse(null))
                .with("problem", problem.text())
                .with("leaking", problem.leaks().stream().map(leaking::row).toList())
                .with("done", Done.text(words, typed.text("done")))
                .with("rows", shown.stream().map(rows::row).toList())
                .with("hasRows", !shown.isEmpty())
                .with("after", String.valueOf(after))
                .with("isFirst", after == 0)
                .with("next", hasMore ? String.valueOf(shown.getLast().notice().id()) : null);
    }

    private Model head(Telling telling) {
        var change = desk.loops().loops().current(telling.changeId()).map(Loop::change);
        var isHeld = telling.state() == State.HELD;
        return new Model()
                .with("id", String.valueOf(telling.id()))
                .with("change", change.map(it -> it.key()).orElse(""))
                .with("product", product(telling))
                .with("owns", true)
                .with("rules", desk.services().access().administersProject(telling.projectId()))
                .with("occasion", words.name("hearback.occasion.", telling.occasion()))
                .with("version", telling.words().version())
                .with("hasVersion", !telling.words().version().isEmpty())
                .with("state", words.name("hearback.telling.state.", telling.state()))
                .with("lozenge", lozenge(telling.state()))
                .with("plannedAt", times.of(telling.plannedAt()))
                .with("closedAt", times.of(telling.closedAt()))
                .with("approvals", telling.approvals().stream().map(this::approval).toList())
                .with("hasApprovals", !telling.approvals().isEmpty())
                .with("needed", needed(telling))
                .with("isHeld", isHeld)
                .with("isAlive", telling.isAlive())
                .with("needsReason", needsReason(telling.occasion()))
                .with("eta", isHeld ? eta(telling) : null);
    }

    private @Nullable Map<String, Object> product(Telling telling) {
        return desk.loops()
                .projects()
                .find(telling.projectId())
                .map(ProductServlet::shown)
                .orElse(null);
    }

    private Map<String, Object> form(Telling telling, Typed typed) {
        var said = telling.words();
        return Map.of(
                "name", typed.has("name") ? typed.text("name") : said.publicName(),
                "reason", typed.has("reason") ? typed.text("reason") : said.reason());
    }

    private String needed(Telling telling) {
        var approvals = desk.loops().loops().rules(telling.projectId()).approvals();
        return words.count("hearback.telling.needed", approvals);
    }

    private String eta(Telling telling) {
        var length = times.length(desk.loops().tellings().eta(telling.id()));
        return words.say("hearback.telling.eta", length);
    }

    private Map<String, Object> approval(Telling.Approval approval) {
        var by = desk.services().desks().userName(approval.by()).orElse(approval.by());
        return new Model().with("by", by).with("at", times.of(approval.at())).asMap();
    }

    private static boolean needsReason(Occasion occasion) {
        return occasion == Occasion.DECLINED || occasion == Occasion.REVERTED;
    }

    static String lozenge(State state) {
        return switch (state) {
            case HELD -> "aui-lozenge-moved";
            case APPROVED -> "aui-lozenge-inprogress";
            case CLOSED -> "aui-lozenge-success";
            case CANCELLED -> "";
        };
    }
}
