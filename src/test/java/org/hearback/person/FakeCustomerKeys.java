package org.hearback.person;

import org.hearback.person.ErasureService.CustomerKeys;
import org.jspecify.annotations.Nullable;

/** The customers' keys in books in memory. */
final class FakeCustomerKeys implements CustomerKeys {
    private final FakeHandleBook handles;
    private final FakeLinkBook links;

    FakeCustomerKeys(FakeHandleBook handles, FakeLinkBook links) {
        this.handles = handles;
        this.links = links;
    }

    @Override
    public void replace(String from, String to) {
        if (handles.find(Handle.JIRA, to).isEmpty())
            handles.find(Handle.JIRA, from)
                    .ifPresent(known -> handles.replace(known.id(), Handle.ofCustomer(to)));
        for (var link : links.all()) links.replace(renamed(link, from, to));
    }

    private static Link renamed(Link link, String from, String to) {
        return new Link(
                link.id(),
                link.one(),
                link.other(),
                link.evidence(),
                link.by().equals(from) ? to : link.by(),
                link.at(),
                link.why(),
                renamed(link.end(), from, to));
    }

    private static Link.@Nullable End renamed(Link.@Nullable End end, String from, String to) {
        return end == null || !end.by().equals(from) ? end : new Link.End(to, end.at(), end.why());
    }
}
