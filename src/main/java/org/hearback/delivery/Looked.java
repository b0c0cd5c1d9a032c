package org.hearback.delivery;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/** What a carrier found when it looked for a part that an unknown try may have left. */
public sealed interface Looked {
    /**
     * Posts of ours with the part's text that stand where it belongs, oldest first; empty when
     * there are none. Those that the outbox knows as other parts are not it.
     */
    record Saw(List<Candidate> candidates) implements Looked {
        public Saw {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The network takes a second try with the same mark for the same: sending again is safe,
     * looking is not needed.
     */
    record SafeToRepeat() implements Looked {}

    /** It could not look now. */
    record CouldNotLook(String why) implements Looked {}

    /** A post of ours that may be the part. */
    record Candidate(String externalId, String replyTo, @Nullable URI permalink) {}
}
