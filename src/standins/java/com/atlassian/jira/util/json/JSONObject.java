package com.atlassian.jira.util.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value that can be written; only what a property needs: texts, numbers and truths, one level
 * deep.
 */
public class JSONObject {
    private final Map<String, Object> values;

    public JSONObject(Map<String, Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(
                        each ->
                                quoted(each.getKey())
                                        + ":"
                                        + (each.getValue() instanceof String text
                                                ? quoted(text)
                                                : String.valueOf(each.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars()
                .forEach(
                        each -> {
                            if (each == '"' || each == '\\') out.append('\\').append((char) each);
                            else if (each < ' ') out.append("\\u%04x".formatted(each));
                            else out.append((char) each);
                        });
        return out.append('"').toString();
    }
}
