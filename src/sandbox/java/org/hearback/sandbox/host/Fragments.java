package org.hearback.sandbox.host;

import java.util.List;
import java.util.Map;

/**
 * What the plugin adds to pages of Jira: its web-panels, web-items and web-sections, in order of
 * weight, without those whose conditions say no. Thread-safe.
 *
 * <p>The context is what Jira gives to that place, for example {@code issue}, {@code user} and
 * {@code helper} on the issue view.
 */
public interface Fragments {
    List<Panel> panels(String location, Map<String, Object> context);

    List<Item> items(String section, Map<String, Object> context);

    List<Section> sections(String location, Map<String, Object> context);

    /**
     * A rendered web-panel.
     *
     * @param key the complete module key
     */
    record Panel(String key, String title, Templates.Html html) {}

    /**
     * A link.
     *
     * @param linkId the name by which other fragments call it; empty for none
     * @param url starts with the context path, or is absolute
     */
    record Item(String key, String linkId, String label, String url) {}

    /** A group of links; they are {@code items(location + "/" + key)}. */
    record Section(String key, String label) {}
}
