package org.hearback.sandbox.desk.rules;

import org.jspecify.annotations.Nullable;

/**
 * One field of an issue that changed.
 *
 * @param field what Jira calls it in its history, for example {@code Fix Version}
 * @param from the id of what stood there; null for nothing
 * @param fromText how people read it
 */
public record FieldChange(
        String field,
        @Nullable String from,
        @Nullable String fromText,
        @Nullable String to,
        @Nullable String toText) {}
