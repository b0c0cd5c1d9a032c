package org.hearback.request;

/** Jira refused, and will refuse again until a person mends what the message says. */
public final class DeskRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is shown to the admin: what Jira said, in Jira's words. */
    public DeskRefused(String message) {
        super(message);
    }
}
