package org.hearback.adapter.page;

import org.hearback.kernel.Access;
import org.hearback.loop.Change.Product;
import org.hearback.loop.LoopService.SaveOutcome;
import org.hearback.loop.LoopService.WrongField;
import org.hearback.owner.ProjectFile.Choice;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a project closes its loops: seen by its owners, set by its administrators. */
public final class LoopRulesServlet extends ProductServlet {
    /** The tab of this page and of the templates. */
    static final String TAB = "hearback-loop-rules";

    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public LoopRulesServlet(PageDesk desk) {
        super(desk, TAB);
        this.desk = desk;
    }

    @Override
    boolean admits(Access access, Product product) {
        return access.tells(product.projectId()) || access.administersProject(product.projectId());
    }

    @Override
    Answer look(Product product, Typed typed) {
        var rules = desk.loops().loops().rules(product.projectId());
        var done = Done.text(desk.words(), typed.text("done"));
        return page(200, product, RulesEntry.of(rules), done, null);
    }

    @Override
    Answer act(Product product, Typed typed) {
        if (!desk.services().access().administersProject(product.projectId()))
            return Answer.refusal(403, "hearback.refused.projectadmin");
        if (!typed.text("do").equals("save")) return Answer.refusal(400, "hearback.refused.action");
        var entry = RulesEntry.of(typed);
        return switch (desk.loops().loops().save(product.projectId(), entry.form())) {
            case SaveOutcome.Saved(var rules) ->
                    new Answer.GoTo(
                            "loop-rules?project=" + shown(product).get("query") + "&done=rules");
            case SaveOutcome.Wrong(var field) -> page(400, product, entry, null, field);
        };
    }

    private Answer page(
            int status,
            Product product,
            RulesEntry entry,
            @Nullable String done,
            @Nullable WrongField wrong) {
        var projects = desk.loops().projects();
        var model =
                model(product)
                        .with(
                                "statuses",
                                boxes(projects.statuses(product.projectId()), entry.statuses()))
                        .with("resolutions", boxes(projects.resolutions(), entry.resolutions()))
                        .with("tellsPlanned", entry.tellsPlanned())
                        .with("participants", entry.participants())
                        .with("approvals", approvals(entry.approvals()))
                        .with("quietFrom", entry.quietFrom())
                        .with("quietTo", entry.quietTo())
                        .with("askAfter", entry.askAfter())
                        .with("wrong", wrong == null ? "" : wrong.name().toLowerCase(Locale.ROOT))
                        .with("problem", wrong == null ? null : problem(wrong))
                        .with("done", done);
        return new Answer.Page(status, "loop-rules", "hearback.loop.rules.title", model.asMap());
    }

    private String problem(WrongField wrong) {
        return desk.words().name("hearback.looprules.wrong.", wrong);
    }

    private List<Map<String, Object>> approvals(String chosen) {
        return List.of("0", "1", "2").stream()
                .map(
                        count ->
                                Map.<String, Object>of(
                                        "value", count,
                                        "label",
                                                desk.words()
                                                        .get(
                                                                "hearback.looprules.approvals."
                                                                        + count),
                                        "chosen", count.equals(chosen)))
                .toList();
    }

    private static List<Map<String, Object>> boxes(List<Choice> choices, Set<String> chosen) {
        return choices.stream()
                .map(
                        choice ->
                                Map.<String, Object>of(
                                        "id", choice.id(),
                                        "name", choice.name(),
                                        "chosen", chosen.contains(choice.id())))
                .toList();
    }
}
