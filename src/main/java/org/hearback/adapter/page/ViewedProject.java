package org.hearback.adapter.page;

import java.util.Map;
import java.util.Optional;

/** The project that somebody looks at, as far as menus need it. */
public record ViewedProject(long id) {
    /** Finds the project in what Jira gives to a web fragment. */
    @FunctionalInterface
    public interface Reader {
        /** The project in view; empty where a page has none. */
        Optional<ViewedProject> in(Map<String, Object> webContext);
    }
}
