package org.hearback.adapter.page;

import java.util.Map;
import java.util.Optional;

/** The issue that somebody looks at, as far as panels need it. */
public record ViewedIssue(long id, long projectId) {
    /** Finds the issue in what Jira gives to a web fragment. */
    @FunctionalInterface
    public interface Reader {
        /** The issue in view; empty where a page has none. */
        Optional<ViewedIssue> in(Map<String, Object> webContext);
    }
}
