package org.hearback.intake;

import org.hearback.listen.InboundPost;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody writes to show that a handle is theirs: {@code hear-7K3M-Q2XD}. Forty random bits
 * in Crockford's base 32, which has no letters that look like digits.
 */
public record ClaimCode(String text) {
    /** Characters after the prefix, without the dash between. */
    public static final int CHARS = 8;

    /** Crockford's alphabet: no I, L, O and U. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Longest text beside a code, in UTF-16 chars, that is no concern of its own: "this is me". */
    static final int MOST_BESIDE = 60;

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}@])@[\\p{L}\\p{N}_.-]+(@[\\p{L}\\p{N}.-]+)?");

    /** Question marks of Latin, Greek, Arabic and Chinese writing. */
    private static final Pattern QUESTION = Pattern.compile("[?\u037E\u061F\uFF1F]");

    private static final String GROUP = "[0-9A-HJKMNP-TV-Z]{4}";
    private static final Pattern FORM = Pattern.compile("hear-" + GROUP + "-" + GROUP);
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(?<![\\p{Alnum}-])hear-(" + GROUP + ")-(" + GROUP + ")(?![\\p{Alnum}-])",
                    Pattern.CASE_INSENSITIVE);

    public ClaimCode {
        if (!FORM.matcher(text).matches())
            throw new IllegalArgumentException("text has not the form hear-XXXX-XXXX");
    }

    /** A code of these {@value #CHARS} characters of the alphabet. */
    public static ClaimCode of(String chars) {
        return new ClaimCode("hear-" + chars.substring(0, 4) + "-" + chars.substring(4));
    }

    /** The first code in the post's title or text, in whatever case it was typed. */
    public static Optional<ClaimCode> in(InboundPost post) {
        return in(post.title() + '\n' + post.text());
    }

    /** The first code in that text, in whatever case it was typed. */
    public static Optional<ClaimCode> in(String text) {
        var found = WITHIN.matcher(text);
        return found.find()
                ? Optional.of(of((found.group(1) + found.group(2)).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * Whether the post was written to show a code: it asks nothing, and no more than a greeting
     * stands beside codes and mentions.
     */
    static boolean isAllOf(InboundPost post) {
        var text = WITHIN.matcher(post.title() + '\n' + post.text()).replaceAll(" ");
        var beside = MENTION.matcher(text).replaceAll(" ").strip();
        return beside.length() <= MOST_BESIDE && !QUESTION.matcher(beside).find();
    }
}
