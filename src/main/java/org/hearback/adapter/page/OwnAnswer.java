package org.hearback.adapter.page;

import java.util.List;
import java.util.Map;

/** What the own page says to the browser. */
sealed interface OwnAnswer {
    /**
     * A page.
     *
     * @param title i18n key
     * @param templates its sheets in order, below {@code templates/}, without ending
     */
    record Page(int status, String title, List<String> templates, Map<String, Object> model)
            implements OwnAnswer {
        public Page {
            templates = List.copyOf(templates);
        }
    }

    /**
     * After a change: the browser is sent on, so that reloading repeats nothing.
     *
     * @param done what the page then says; empty for nothing
     */
    record GoOn(String done) implements OwnAnswer {}

    /** The visit is over: the cookie goes, and the page says why. */
    record Bye(Page page) implements OwnAnswer {}

    /** A page that only says something. */
    static Page said(int status, String titleKey, String textKey) {
        return new Page(status, titleKey, List.of("own-said"), Map.of("saidKey", textKey));
    }
}
