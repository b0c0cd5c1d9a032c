package org.hearback.person;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes down what people wish. Thread-safe; who may speak for whom is for the doors to check. A
 * wish counts for the whole person, but is kept for the handles of those who said it: whoever is
 * separated from them later is free of it.
 */
public final class WishService {
    private final WishBook wishes;
    private final HandleBook handles;
    private final PersonGraph persons;
    private final FactLog facts;
    private final Clock clock;

    /** A service on these books. */
    public WishService(
            WishBook wishes, HandleBook handles, PersonGraph persons, FactLog facts, Clock clock) {
        this.wishes = wishes;
        this.handles = handles;
        this.persons = persons;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Leaves the person alone from now on.
     *
     * @param said the handles of those who said it: what is proven to be the same person ({@link
     *     Person#verifiedFrom})
     * @param by Jira user key of who recorded it, or {@link Link#BY_CLAIM}
     */
    public void optOut(Set<HandleId> said, String by) {
        change(said, wish -> wish.withOptedOut(true), by);
    }

    /**
     * Takes the wish to be left alone back for these handles only: for others of the same person it
     * stands, and with it for the person.
     *
     * @param said the handles of those who said it: what is proven to be the same person
     * @param by as above
     */
    public void optIn(Set<HandleId> said, String by) {
        change(said, wish -> wish.withOptedOut(false), by);
    }

    /**
     * Tells the person things under that handle, and under no other that is proven to be theirs;
     * nothing happens where there is no such handle.
     *
     * @param by as above
     */
    public void prefer(HandleId handle, String by) {
        if (handles.find(handle).isEmpty()) return;
        var theirs = persons.of(handle).verifiedFrom(handle);
        change(theirs, wish -> wish.withPreferred(false), by);
        change(Set.of(handle), wish -> wish.withPreferred(true), by);
    }

    private void change(Set<HandleId> ids, UnaryOperator<Wish> to, String by) {
        var known = handles.find(ids);
        var before = wishes.of(known.stream().map(KnownHandle::handle).toList());
        for (var each : known) {
            var wish = before.getOrDefault(each.handle(), Wish.NONE);
            var changed = to.apply(wish);
            if (changed.equals(wish)) continue;
            wishes.set(each.handle(), changed, by, clock.instant());
            // The wish holds at once; who is told of it only by the nightly reckoning is told late.
            if (changed.optedOut() != wish.optedOut())
                facts.append(new PersonChanged(each.id(), each.id()));
        }
    }
}
