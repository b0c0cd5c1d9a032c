package org.hearback.claim;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.claim.OwnRequests.OwnRequest;
import org.hearback.credit.CreditKind;
import org.hearback.kernel.HandleId;
import org.hearback.person.KnownHandle;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a visitor sees of themselves: all that hangs on the handles that they proved, and on what is
 * verified to be the same person. What an agent merely said is not shown: it may be wrong.
 *
 * @param handles theirs, by id
 * @param apart where they proved handles that are not known to be one person: one of each; else
 *     empty
 * @param optedOut whether they wished, for one of these handles, that we leave them alone
 * @param asked their requests, the newest first
 * @param posts how many posts of theirs we keep; {@link #MOST_POSTS} may stand for more
 * @param help what they are credited with, by kind
 * @param helped how many handles they helped
 */
public record OwnPage(
        List<OwnHandle> handles,
        List<KnownHandle> apart,
        boolean optedOut,
        List<Asked> asked,
        int posts,
        List<Help> help,
        int helped) {
    /** Most posts that are looked at. */
    public static final int MOST_POSTS = 500;

    /** Most requests that are shown. */
    public static final int MOST_REQUESTS = 100;

    /**
     * One of their handles.
     *
     * @param proven whether it was proven in this visit; else an earlier proof connects it
     * @param preferred whether they want to be told there
     */
    public record OwnHandle(KnownHandle known, boolean proven, boolean preferred) {}

    /**
     * A request of theirs.
     *
     * @param at when they wrote the first post of it that we still know
     * @param thread where it stands in public, http or https
     */
    public record Asked(OwnRequest request, Instant at, @Nullable URI thread) {}

    /**
     * What they are credited with.
     *
     * @param count how often; votes where others vote
     * @param last when last
     */
    public record Help(CreditKind kind, int count, Instant last) {}

    public OwnPage {
        handles = List.copyOf(handles);
        apart = List.copyOf(apart);
        asked = List.copyOf(asked);
        help = List.copyOf(help);
    }

    /** The ids of their handles: what they decide here is decided for these and no others. */
    public Set<HandleId> ids() {
        return handles.stream().map(own -> own.known().id()).collect(toUnmodifiableSet());
    }

    /** The handles that they proved in this visit. */
    public List<HandleId> proven() {
        return handles.stream().filter(OwnHandle::proven).map(own -> own.known().id()).toList();
    }
}
