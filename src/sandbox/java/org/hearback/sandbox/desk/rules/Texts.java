package org.hearback.sandbox.desk.rules;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Jira's limits on what people type. */
final class Texts {
    /** Jira's default for {@code jira.text.field.character.limit}, in UTF-16 chars. */
    static final int MAX_CHARS = 32_767;

    /** Longest summary, in UTF-16 chars. */
    static final int MAX_SUMMARY_CHARS = 255;

    private static final String TOO_LONG =
            "The entered text is too long. It exceeds the allowed limit of 32,767 characters.";

    private Texts() {}

    static void checkSummary(@Nullable String summary, Map<String, String> wrong) {
        if (summary == null || summary.isBlank())
            wrong.put("summary", "You must specify a summary of the issue.");
        else if (summary.length() > MAX_SUMMARY_CHARS)
            wrong.put("summary", "Summary must be less than 255 characters.");
        else if (summary.contains("\n") || summary.contains("\r"))
            wrong.put("summary", "The summary is invalid because it contains newline characters.");
    }

    static void checkLong(String field, @Nullable String text, Map<String, String> wrong) {
        if (text != null && text.length() > MAX_CHARS) wrong.put(field, TOO_LONG);
    }

    static void checkComment(@Nullable String body) {
        if (body == null || body.isBlank())
            throw Refusal.field("comment", "Comment body can not be empty!");
        if (body.length() > MAX_CHARS) throw Refusal.field("comment", TOO_LONG);
    }
}
