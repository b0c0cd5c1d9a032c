package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which customer a handle is proven to be, and the accounts that are made for handles. */
public final class CustomerLinks {
    private final HandleBook handles;
    private final LinkBook links;
    private final PersonGraph persons;
    private final Clock clock;

    /** Links kept in these books. */
    public CustomerLinks(HandleBook handles, LinkBook links, PersonGraph persons, Clock clock) {
        this.handles = handles;
        this.links = links;
        this.persons = persons;
        this.clock = clock;
    }

    /** Jira user key of the customer that the handle is proven to be. */
    public Optional<String> provenKey(HandleId handle) {
        return persons.of(handle).verifiedCustomerKey(handle);
    }

    /**
     * Remembers the account that was made for the handle; an earlier one, which is gone from Jira,
     * is let go. A second call changes nothing. Not inside a transaction.
     */
    public void made(HandleId handle, String userKey) {
        var person = persons.of(handle);
        if (person.verifiedCustomerKey(handle).filter(userKey::equals).isPresent()) return;
        var account = handles.meet(Handle.ofCustomer(userKey));
        var earlier =
                person.links().stream()
                        .filter(link -> link.touches(handle) && link.by().equals(Link.BY_ACCOUNT))
                        .toList();
        if (earlier.stream().anyMatch(link -> link.touches(account.id()))) return;
        var now = clock.instant();
        for (var link : earlier)
            links.end(link.id(), new Link.End(Link.BY_ACCOUNT, now, "replaced"));
        links.add(handle, account.id(), Evidence.VERIFIED, Link.BY_ACCOUNT, now, "");
        keepOne(handle, account.id(), now);
    }

    /** Two posts of one author may be opened at the same time, and both link the account. */
    private void keepOne(HandleId handle, HandleId account, Instant now) {
        links.of(List.of(handle)).stream()
                .filter(Link::applies)
                .filter(link -> link.touches(account) && link.by().equals(Link.BY_ACCOUNT))
                .sorted(Comparator.comparingLong(Link::id))
                .skip(1)
                .forEach(
                        link -> links.end(link.id(), new Link.End(Link.BY_ACCOUNT, now, "double")));
    }
}
