package org.hearback.adapter.page;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a template is given, put together step by step. Absent values are left out. */
final class Model {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Model with(String name, @Nullable Object value) {
        if (value != null) values.put(name, value);
        return this;
    }

    Map<String, Object> asMap() {
        return values;
    }
}
