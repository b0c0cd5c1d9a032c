package org.hearback.adapter.page;

import org.hearback.kernel.Access;
import org.hearback.listen.Kind;
import org.hearback.loop.Change.Product;
import org.hearback.loop.Stage;
import org.hearback.owner.ChangeFilter;
import org.hearback.owner.ChangeFilter.Order;
import org.hearback.owner.ProjectChanges;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/** What customers ask of a project: its changes by people, age and stage, for its owners. */
public final class ChangesServlet extends ProductServlet {
    /** Changes on one page. */
    static final int PIECE = 50;

    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public ChangesServlet(PageDesk desk) {
        super(desk, "hearback-changes");
        this.desk = desk;
    }

    @Override
    boolean admits(Access access, Product product) {
        return access.tells(product.projectId());
    }

    @Override
    Answer look(Product product, Typed typed) {
        var filter = filter(typed);
        var changes = desk.loops().owner().changesOf(product.projectId(), filter);
        var view = new ChangesView(desk.words(), desk.times());
        if (typed.has("csv"))
            return new Answer.Table("hearback-changes-" + product.key(), view.csv(changes));
        return Answer.Page.ok("changes", "hearback.loop.changes", model(product, typed, changes));
    }

    @Override
    Answer act(Product product, Typed typed) {
        return Answer.refusal(405, "hearback.refused.action");
    }

    private Model model(Product product, Typed typed, ProjectChanges changes) {
        var filter = filter(typed);
        var rows = changes.rows();
        var from = Math.min(typed.number("from").orElse(0L).intValue(), rows.size());
        var until = Math.min(from + PIECE, rows.size());
        var view = new ChangesView(desk.words(), desk.times());
        return model(product)
                .with("filters", view.filters(filter, changes))
                .with("query", query(filter))
                .with("rows", rows.subList(from, until).stream().map(view::row).toList())
                .with("hasRows", !rows.isEmpty())
                .with("isFiltered", rows.size() < changes.all())
                .with("shown", view.shown(from, until, changes))
                .with("before", from == 0 ? null : String.valueOf(Math.max(0, from - PIECE)))
                .with("next", until < rows.size() ? String.valueOf(until) : null);
    }

    private static ChangeFilter filter(Typed typed) {
        return new ChangeFilter(
                typed.text("component"),
                typed.text("version"),
                typed.channel("channel").orElse(null),
                named(Kind.values(), typed.text("kind")),
                named(Stage.values(), typed.text("stage")),
                order(typed));
    }

    private static Order order(Typed typed) {
        var order = named(Order.values(), typed.text("order"));
        return order == null ? Order.PEOPLE : order;
    }

    /** The value of that name; null for none, and for what is none. */
    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** The filter as it stands in an address, each value behind an ampersand. */
    private static String query(ChangeFilter filter) {
        var channel = filter.channel();
        return new Query()
                .with("component", filter.component())
                .with("version", filter.version())
                .with("channel", channel == null ? "" : String.valueOf(channel.value()))
                .with("kind", lower(filter.kind()))
                .with("stage", lower(filter.stage()))
                .with("order", filter.order() == Order.PEOPLE ? "" : lower(filter.order()))
                .text();
    }

    private static String lower(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
