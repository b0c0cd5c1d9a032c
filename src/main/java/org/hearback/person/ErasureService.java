package org.hearback.person;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Forgets people, and follows Jira where it forgets or renames them. Thread-safe; who may ask is
 * for the doors to check. No method may be called inside a transaction.
 */
public final class ErasureService {
    private final Books books;
    private final List<Shredder> shredders;
    private final CustomerKeys keys;
    private final FactLog facts;
    private final Transactions transactions;
    private final Clock clock;

    /** What is known of people. */
    public record Books(HandleBook handles, LinkBook links, WishBook wishes, PersonGraph persons) {}

    /**
     * The customers' keys in all tables. Thread-safe. {@code adapter.store} implements it; {@code
     * CustomerKeysContract} defines it.
     */
    public interface CustomerKeys {
        /**
         * Writes the new key wherever the old one stands: in the customer's handle, unless the new
         * key has a handle already, and in who linked, decided, noted, thanked and wished. A second
         * call changes nothing. Not inside a transaction.
         */
        void replace(String from, String to);
    }

    /** How an erasure ended. */
    public sealed interface Outcome {
        /**
         * These handles are empty now.
         *
         * @param rows how many rows of which table were emptied
         */
        record Erased(Set<HandleId> handles, Map<String, Integer> rows) implements Outcome {
            public Erased {
                handles = Set.copyOf(handles);
                rows = Map.copyOf(rows);
            }
        }

        /** There is no such handle. */
        record NoSuchHandle(HandleId handle) implements Outcome {}
    }

    /**
     * A service on these books.
     *
     * @param shredders each empties one store
     */
    public ErasureService(
            Books books,
            List<Shredder> shredders,
            CustomerKeys keys,
            FactLog facts,
            Transactions transactions,
            Clock clock) {
        this.books = books;
        this.shredders = List.copyOf(shredders);
        this.keys = keys;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Empties the handle and all that is proven to be the same person; whoever is only said to be
     * the same loses nothing but the link. Wishes stay. Takes up to minutes for somebody who wrote
     * much; if it is cut off, a second call goes on where it was.
     *
     * @param by Jira user key of who asked, {@link Link#BY_CLAIM} or {@link Link#BY_JIRA}
     */
    public Outcome erase(HandleId handle, String by) {
        if (books.handles().find(handle).isEmpty()) return new Outcome.NoSuchHandle(handle);
        var erased = books.persons().of(handle).verifiedFrom(handle);
        var rows = new TreeMap<String, Integer>();
        for (var shredder : shredders)
            shredder.shred(erased)
                    .forEach((table, count) -> rows.merge(table, count, Integer::sum));
        // Only now: until all is emptied, the links are what a second call finds the handles by.
        transactions.run(() -> letGo(erased, by));
        return new Outcome.Erased(erased, rows);
    }

    private void letGo(Set<HandleId> erased, String by) {
        var end = new Link.End(by, clock.instant(), "");
        for (var link : books.links().of(erased)) {
            if (link.end() != null || !books.links().end(link.id(), end)) continue;
            if (link.applies()) facts.append(new PersonChanged(link.one(), link.other()));
        }
        erased.forEach(handle -> facts.append(new PersonErased(handle)));
    }

    /**
     * Jira made a customer anonymous: we forget them, too, with all that is proven to be the same
     * person.
     */
    public void customerGone(String userKey) {
        books.handles()
                .find(Handle.JIRA, userKey)
                .ifPresent(customer -> erase(customer.id(), Link.BY_JIRA));
    }

    /** Jira gave a customer another key; a second call changes nothing. */
    public void customerKeyChanged(String from, String to) {
        if (from.equals(to)) return;
        var before = Handle.ofCustomer(from);
        var after = Handle.ofCustomer(to);
        takeOverWish(before, after);
        keys.replace(from, to);
        // The new key was met before Jira told us of it: what hangs on the old handle moves over.
        var old = books.handles().find(Handle.JIRA, from);
        if (old.isEmpty()) return;
        var current = books.handles().meet(after);
        transactions.run(() -> move(old.get().id(), current.id()));
        erase(old.get().id(), Link.BY_JIRA);
    }

    /** Who wished under either key to be left alone is. */
    private void takeOverWish(Handle before, Handle after) {
        var wishes = books.wishes().of(List.of(before, after));
        var wish = wishes.get(before);
        if (wish == null) return;
        var kept =
                wishes.getOrDefault(after, Wish.NONE).optedOut() ? wish.withOptedOut(true) : wish;
        books.wishes().set(after, kept, Link.BY_JIRA, clock.instant());
    }

    private void move(HandleId from, HandleId to) {
        var now = clock.instant();
        for (var link : books.links().of(List.of(from))) {
            if (!link.applies()) continue;
            books.links().end(link.id(), new Link.End(Link.BY_JIRA, now, ""));
            if (!link.touches(to))
                books.links().add(link.from(from), to, link.evidence(), link.by(), now, link.why());
            facts.append(new PersonChanged(link.from(from), to));
        }
    }
}
