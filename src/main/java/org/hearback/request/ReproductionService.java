package org.hearback.request;

import org.hearback.person.Handle;
import org.hearback.person.HandleBook;

import java.time.Clock;
import java.util.Optional;

/**
 * An agent says that a fault was reproduced from what somebody wrote, or takes that back.
 * Thread-safe; who may say so is for the doors to check.
 */
public final class ReproductionService {
    private final ReproductionBook reproductions;
    private final Askers askers;
    private final HandleBook handles;
    private final Clock clock;

    /** A service on these. */
    public ReproductionService(
            ReproductionBook reproductions, Askers askers, HandleBook handles, Clock clock) {
        this.reproductions = reproductions;
        this.askers = askers;
        this.handles = handles;
        this.clock = clock;
    }

    /** How confirming ended. */
    public sealed interface Outcome {
        /** It stands. */
        record Confirmed() implements Outcome {}

        /** It stood before. */
        record AlreadyConfirmed() implements Outcome {}

        /** There is no such request, or nobody asks in it. */
        record NoSuchRequest() implements Outcome {}
    }

    /** Confirms the request's fault, in the name of the agent with that Jira user key. */
    public Outcome confirm(long issueId, String by) {
        var asked = askers.in(issueId);
        if (asked.isEmpty()) return new Outcome.NoSuchRequest();
        var agent = handles.meet(Handle.ofCustomer(by));
        var confirmed =
                new Reproduction(
                        asked.get().request(), asked.get().by(), agent.id(), clock.instant());
        return reproductions.add(confirmed)
                ? new Outcome.Confirmed()
                : new Outcome.AlreadyConfirmed();
    }

    /** Takes it back; false when nothing stood. */
    public boolean takeBack(long issueId) {
        return reproductions.remove(issueId);
    }

    /** What stands for the request. */
    public Optional<Reproduction> find(long issueId) {
        return reproductions.find(issueId);
    }
}
