package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * How a network counts a text's length, and how much it takes.
 *
 * @param max the longest text
 * @param unit what is counted
 * @param urlLength what a URL counts, 0 for its own length
 * @param prefix what each answer starts with, such as a mention and a space; counted
 * @param threads whether a longer answer may leave as a numbered thread
 */
public record LengthRule(int max, Unit unit, int urlLength, String prefix, boolean threads) {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@([\\w.-]+)@[\\w.-]+\\w");

    /** What is counted. */
    public enum Unit {
        /**
         * What a reader sees as one character; a mention counts without its host, as Mastodon
         * counts.
         */
        GRAPHEMES,
        /** UTF-16 code units. */
        CHARS
    }

    public LengthRule {
        requireNonNull(unit, "unit");
        requireNonNull(prefix, "prefix");
        if (max < 1) throw new IllegalArgumentException("max is " + max + ", must be at least 1");
        if (urlLength < 0) throw new IllegalArgumentException("urlLength is " + urlLength);
    }

    /** No limit that an answer would meet, no prefix. */
    public static LengthRule unlimited() {
        return new LengthRule(Integer.MAX_VALUE, Unit.CHARS, 0, "", false);
    }

    /** The text's length as the network counts it; the prefix is not added. */
    public int count(String text) {
        var counted = urlLength == 0 ? text : URL.matcher(text).replaceAll("x".repeat(urlLength));
        return switch (unit) {
            case CHARS -> counted.length();
            case GRAPHEMES ->
                    (int)
                            GRAPHEME.matcher(MENTION.matcher(counted).replaceAll("@$1"))
                                    .results()
                                    .count();
        };
    }
}
