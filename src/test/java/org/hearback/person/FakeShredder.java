package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Empties handles and links in memory. */
public final class FakeShredder implements Shredder {
    private final FakeHandleBook handles;
    private final FakeLinkBook links;
    private final Set<HandleId> shredded = new HashSet<>();

    /** A shredder of these books. */
    public FakeShredder(FakeHandleBook handles, FakeLinkBook links) {
        this.handles = handles;
        this.links = links;
    }

    @Override
    public Map<String, Integer> shred(Set<HandleId> ids) {
        ids.forEach(this::empty);
        links.of(ids).forEach(link -> links.replace(withoutReasons(link)));
        shredded.addAll(ids);
        return Map.of("HANDLE", ids.size());
    }

    /** All that was ever shredded. */
    public Set<HandleId> shredded() {
        return Set.copyOf(shredded);
    }

    private void empty(HandleId id) {
        var network = handles.find(id).orElseThrow().handle().network();
        handles.replace(id, new Handle(network, Handle.ERASED + id.value(), "", "", null));
    }

    private static Link withoutReasons(Link link) {
        var end = link.end();
        return new Link(
                link.id(),
                link.one(),
                link.other(),
                link.evidence(),
                link.by(),
                link.at(),
                "",
                end == null ? null : new Link.End(end.by(), end.at(), ""));
    }
}
