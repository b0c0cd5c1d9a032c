package org.hearback.request;

/** Jira could not do it now; a later try may succeed. */
public final class DeskUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What failed, with the ids that it was about. */
    public DeskUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
