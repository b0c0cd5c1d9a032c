package org.hearback.claim;

import org.hearback.kernel.HandleId;

/** How sending a page link ended. */
public sealed interface SendOutcome {
    /** It stands in a private message. */
    record Sent() implements SendOutcome {}

    /** It may have arrived; if so, it opens. */
    record Unknown(String why) implements SendOutcome {}

    /** It did not arrive; {@code why} is for a person. */
    record Refused(String why) implements SendOutcome {}

    /** They wished that we begin no conversation. A code is still theirs to ask for. */
    record OptedOut() implements SendOutcome {}

    /**
     * They got enough of them.
     *
     * @param most within {@link PageLink#LASTS}
     */
    record TooMany(int most) implements SendOutcome {}

    /** There is no such handle. */
    record NoSuchHandle(HandleId handle) implements SendOutcome {}
}
