package org.hearback.sandbox.host;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.plugin.jql.function.JqlFunction;

import java.util.List;
import java.util.Map;

/** What the plugin adds to Jira's own workings. Thread-safe; empty until the plugin is up. */
public interface Extensions {
    List<Permission> globalPermissions();

    List<Permission> projectPermissions();

    List<JqlFunction> jqlFunctions();

    /** The parts of properties that JQL may ask for. */
    List<IndexedPart> indexedParts();

    List<FieldType> fieldTypes();

    /** The anonymization handlers of one interface, in the order of the descriptor. */
    <H> List<H> handlers(Class<H> type);

    /** A permission that an administrator can grant. */
    record Permission(String key, String name, String description) {}

    /**
     * A part of a property of issues.
     *
     * @param path where it stands in the JSON, names with dots between them
     * @param type {@code string}, {@code text}, {@code number}, {@code date} or {@code user}
     */
    record IndexedPart(String property, String path, String type) {}

    /**
     * A type of custom fields.
     *
     * @param key the complete module key
     * @param views what shows a value
     */
    record FieldType(String key, String name, CustomFieldType<?, ?> type, Views views) {}

    /** The templates of a field type. */
    @FunctionalInterface
    interface Views {
        /**
         * Renders a view, {@code view} or {@code column-view}; the first stands in for the second.
         */
        Templates.Html html(String view, Map<String, Object> context);
    }
}
