package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.HandleId;
import org.hearback.person.Evidence;
import org.hearback.person.Link;
import org.hearback.person.LinkBook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Links in table LINK. */
final class AoLinkBook implements LinkBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoLinkBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public Link add(
            HandleId one, HandleId other, Evidence evidence, String by, Instant at, String why) {
        var columns =
                new Columns()
                        .with(LinkRow.ONE_ID, one.value())
                        .with(LinkRow.OTHER_ID, other.value())
                        .with(LinkRow.EVIDENCE, evidence)
                        .with(LinkRow.MADE_BY, by)
                        .with(LinkRow.MADE_AT, at)
                        .with(LinkRow.WHY, why);
        return transactions.in(
                () -> {
                    var row = ao.create(LinkRow.class, columns.values());
                    ao.create(LiveLinkRow.class, Map.of(LiveLinkRow.LINK_ID, row.getID()));
                    return link(row);
                });
    }

    @Override
    public boolean end(long id, Link.End end) {
        return transactions.in(
                () -> {
                    var live = LiveLinkRow.LINK_ID + " = ?";
                    var won = ao.deleteWithSQL(LiveLinkRow.class, live, id) == 1;
                    if (won) write(end, row(id).orElseThrow());
                    return won;
                });
    }

    @Override
    public Optional<Link> find(long id) {
        return row(id).map(AoLinkBook::link);
    }

    @Override
    public List<Link> of(Collection<HandleId> handles) {
        var ids = Rows.ids(handles);
        Map<Long, Link> found = new TreeMap<>();
        for (var side : List.of(LinkRow.ONE_ID, LinkRow.OTHER_ID)) // one index each
        InList.rounds(ids, round -> ao.find(LinkRow.class, bySide(side, round)))
                    .map(AoLinkBook::link)
                    .forEach(link -> found.put(link.id(), link));
        return found.values().stream()
                .sorted(Comparator.comparing(Link::at).thenComparing(Link::id))
                .toList();
    }

    @Override
    public void eachApplied(Consumer<Link> to) {
        new Pages(ao)
                .each(
                        LinkRow.class,
                        LinkRow.ALL,
                        LinkRow::getID,
                        row -> {
                            var link = link(row);
                            if (link.applies()) to.accept(link);
                        });
    }

    private static Query bySide(String side, List<Integer> ids) {
        return Query.select().where(side + " IN " + InList.of(ids.size()), ids.toArray());
    }

    private Optional<LinkRow> row(long id) {
        return Rows.first(ao, LinkRow.class, "ID = ?", id);
    }

    private static void write(Link.End from, LinkRow to) {
        to.setEndedBy(from.by());
        to.setEndedAt(from.at().toEpochMilli());
        to.setEndWhy(from.why());
        to.save();
    }

    private static Link link(LinkRow row) {
        return new Link(
                row.getID(),
                new HandleId(row.getOneId()),
                new HandleId(row.getOtherId()),
                Evidence.valueOf(row.getEvidence()),
                row.getMadeBy(),
                Instant.ofEpochMilli(row.getMadeAt()),
                Columns.orEmpty(row.getWhy()),
                end(row));
    }

    private static Link.@Nullable End end(LinkRow row) {
        var at = Columns.instant(row.getEndedAt());
        return at == null
                ? null
                : new Link.End(
                        Columns.orEmpty(row.getEndedBy()), at, Columns.orEmpty(row.getEndWhy()));
    }
}
