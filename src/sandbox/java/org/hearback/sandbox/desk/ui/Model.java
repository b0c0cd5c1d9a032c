package org.hearback.sandbox.desk.ui;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What a template is given. A value that is null is left out: {@code #if} asks for it. */
final class Model {
    private final Map<String, Object> values = new HashMap<>();

    Model with(String name, @Nullable Object value) {
        if (value instanceof Model model) values.put(name, model.values());
        else if (value != null) values.put(name, value);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
