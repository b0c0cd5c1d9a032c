package org.hearback.person;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The links in memory. */
public final class FakeLinkBook implements LinkBook {
    private final FakeTransactions transactions;
    private final FakeTable<Long, Link> links;

    /** Without links. */
    public FakeLinkBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.links = new FakeTable<>(transactions);
    }

    @Override
    public Link add(
            HandleId one, HandleId other, Evidence evidence, String by, Instant at, String why) {
        return transactions.in(
                () -> {
                    var id = links.all().size() + 1L;
                    var link = new Link(id, one, other, evidence, by, at, why, null);
                    links.put(id, link);
                    return link;
                });
    }

    @Override
    public boolean end(long id, Link.End end) {
        return transactions.in(
                () -> {
                    var link = links.find(id).filter(known -> known.end() == null);
                    link.ifPresent(known -> links.put(id, known.ended(end)));
                    return link.isPresent();
                });
    }

    @Override
    public Optional<Link> find(long id) {
        return links.find(id);
    }

    @Override
    public List<Link> of(Collection<HandleId> handles) {
        return links.all().stream()
                .filter(link -> handles.contains(link.one()) || handles.contains(link.other()))
                .toList();
    }

    @Override
    public void eachApplied(Consumer<Link> to) {
        links.all().stream().filter(Link::applies).forEach(to);
    }

    /** All links, in the order in which they were made. */
    List<Link> all() {
        return links.all();
    }

    /** Puts this one in the place of the link with its id. */
    void replace(Link link) {
        links.put(link.id(), link);
    }
}
