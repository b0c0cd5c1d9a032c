package com.atlassian.servicedesk.api.field;

/** A value: equal by its text. */
public class FieldId {
    private final String value;

    private FieldId(String value) {
        this.value = value;
    }

    public static FieldId withId(String id) {
        return new FieldId(id);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldId that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
