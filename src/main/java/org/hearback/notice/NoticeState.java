package org.hearback.notice;

/** How far a notice is; stored by name, i18n {@code hearback.notice.state.*}. */
public enum NoticeState {
    /** It waits for approval. */
    PLANNED(Tally.WAITING),
    /** The voice came after the outcome was told: an owner says whether they are told. */
    LATE(Tally.WAITING),
    /** It leaves as soon as it may: quiet hours and other notices for the person are waited for. */
    DUE(Tally.WAITING),
    /** It is leaving now. */
    SENDING(Tally.WAITING),
    /** It failed, and is tried again. */
    FAILED(Tally.FAILED),
    /** It may have left: nobody can tell, so it is not sent again unless an owner says so. */
    LOST(Tally.FAILED),
    /** They have it. */
    TOLD(Tally.TOLD),
    /** They have it, or will, within another notice. */
    BATCHED(Tally.BATCHED),
    /** An owner left them out. */
    EXCLUDED(Tally.LEFT_OUT),
    /** They wish not to be written to. */
    OPTED_OUT(Tally.OPTED_OUT),
    /** There is no way to them. */
    UNREACHABLE(Tally.UNREACHABLE),
    /** What it would have told does not hold any more. */
    CANCELLED(Tally.LEFT_OUT);

    /** The lines of the certificate. */
    public enum Tally {
        /** Told. */
        TOLD,
        /** Told together with something else, or waiting for that. */
        BATCHED,
        /** Left out by an owner. */
        LEFT_OUT,
        /** Opted out. */
        OPTED_OUT,
        /** No way to them. */
        UNREACHABLE,
        /** Failed. */
        FAILED,
        /** Not yet decided or not yet sent. */
        WAITING
    }

    private final Tally tally;

    NoticeState(Tally tally) {
        this.tally = tally;
    }

    /** Whether nothing waits any more: the notice came to an end. */
    public boolean isEnd() {
        return switch (this) {
            case PLANNED, LATE, DUE, SENDING, FAILED, LOST -> false;
            case TOLD, BATCHED, EXCLUDED, OPTED_OUT, UNREACHABLE, CANCELLED -> true;
        };
    }

    /** The line of the certificate that counts it. */
    public Tally tally() {
        return tally;
    }
}
