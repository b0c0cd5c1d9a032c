package org.hearback.adapter.page;

import java.util.Map;

/** What a page's servlet says to the browser. */
sealed interface Answer {
    /**
     * A page.
     *
     * @param template below {@code templates/}, without ending
     * @param title i18n key
     */
    record Page(int status, String template, String title, Map<String, Object> model)
            implements Answer {
        static Page ok(String template, String title, Model model) {
            return new Page(200, template, title, model.asMap());
        }
    }

    /**
     * A table to keep.
     *
     * @param name of the file, without its ending: letters, digits and hyphens
     * @param csv whole
     */
    record Table(String name, String csv) implements Answer {}

    /**
     * After a change: the browser is sent on, so that reloading repeats nothing.
     *
     * @param path below {@code /plugins/servlet/hearback/}, with its query
     */
    record GoTo(String path) implements Answer {}

    /** What was asked for is not there (any more). */
    static Page gone(String textKey) {
        return refusal(404, textKey);
    }

    /** A page that only says why not, and what to do. */
    static Page refusal(int status, String textKey) {
        return new Page(status, "refused", "hearback.refused.title", Map.of("whyKey", textKey));
    }
}
