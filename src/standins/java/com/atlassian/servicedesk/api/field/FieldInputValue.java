package com.atlassian.servicedesk.api.field;

/** A value. */
public class FieldInputValue {
    private final Object value;

    private FieldInputValue(Object value) {
        this.value = value;
    }

    public static FieldInputValue withValue(Object value) {
        return new FieldInputValue(value);
    }

    public Object value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldInputValue that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
