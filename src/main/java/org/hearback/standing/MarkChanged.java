package org.hearback.standing;

import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;

/** Marks a person's open requests anew when they become a super-user or cease to be one. */
public final class MarkChanged implements FactHandler<StandingChanged> {
    private final Marking marking;

    /** Marks by this. */
    public MarkChanged(Marking marking) {
        this.marking = marking;
    }

    @Override
    public String name() {
        return "standing.remark";
    }

    @Override
    public Class<StandingChanged> listensTo() {
        return StandingChanged.class;
    }

    @Override
    public Handled handle(FactId id, StandingChanged fact) {
        marking.again(fact.handle());
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, StandingChanged fact, String reason) {
        // open requests keep the mark they have; new ones get the right one
    }
}
