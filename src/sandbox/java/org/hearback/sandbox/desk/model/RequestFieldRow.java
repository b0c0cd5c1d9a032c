package org.hearback.sandbox.desk.model;

/**
 * A field of a request type's form.
 *
 * @param fieldId {@code summary}, {@code description} or {@code customfield_NNNNN}
 */
public record RequestFieldRow(String fieldId, String name, boolean required) {
    /** Whether its value is kept beside the issue and not in it. */
    public boolean isCustom() {
        return fieldId.startsWith("customfield_");
    }
}
