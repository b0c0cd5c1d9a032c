package org.hearback.sandbox.desk.jql;

/** A query that Jira would not run; the message is for the person who wrote it. */
public final class JqlRefused extends RuntimeException {
    JqlRefused(String message) {
        super(message);
    }
}
