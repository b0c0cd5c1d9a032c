package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A book in which somebody else writes right before its first link is added. */
final class LinkBookWithRival implements LinkBook {
    private final LinkBook real;
    private Runnable rival;

    LinkBookWithRival(LinkBook real, Runnable rival) {
        this.real = real;
        this.rival = rival;
    }

    @Override
    public Link add(
            HandleId one, HandleId other, Evidence evidence, String by, Instant at, String why) {
        rival.run();
        rival = () -> {};
        return real.add(one, other, evidence, by, at, why);
    }

    @Override
    public boolean end(long id, Link.End end) {
        return real.end(id, end);
    }

    @Override
    public Optional<Link> find(long id) {
        return real.find(id);
    }

    @Override
    public List<Link> of(Collection<HandleId> handles) {
        return real.of(handles);
    }

    @Override
    public void eachApplied(Consumer<Link> to) {
        real.eachApplied(to);
    }
}
