package org.hearback.wording;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How fields become text: in one pass, so that nobody's words can bring in another field. */
final class Filling {
    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");

    /** Those that people write, and that still say something when they are cut. */
    private static final Set<Field> CUTTABLE =
            EnumSet.of(Field.QUOTE, Field.CHANGE, Field.REASON, Field.PATH);

    /** Shorter is no quote any more, in UTF-16 chars. */
    private static final int SHORTEST = 20;

    private Filling() {}

    /** One line: a value for a line has none of its own. */
    static String line(String line, Map<Field, String> values) {
        return FIELD.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)))
                .strip();
    }

    /** A line that is no longer than a subject may be. */
    static String subject(String line, Map<Field, String> values) {
        var whole = line(line, values);
        return whole.length() > Template.MAX_SUBJECT_CHARS
                ? cut(whole, Template.MAX_SUBJECT_CHARS)
                : whole;
    }

    /** All lines but those with a hole; never more than one empty line in between. */
    static String text(String text, Map<Field, String> values) {
        return text.lines()
                .filter(line -> !hasHole(line, values))
                .map(line -> line(line, values))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The values, of which the longest that may be cut is, again and again, until it fits. */
    static Map<Field, String> fitting(String text, Map<Field, String> values, int most) {
        var fitting = new EnumMap<Field, String>(Field.class);
        fitting.putAll(values);
        for (var over = text(text, fitting).length() - most; over > 0; ) {
            var longest = longest(text, fitting);
            if (longest == null) return fitting;
            var whole = fitting.getOrDefault(longest, "").strip();
            fitting.put(longest, cut(whole, Math.max(SHORTEST, whole.length() - over)));
            over = text(text, fitting).length() - most;
        }
        return fitting;
    }

    private static @Nullable Field longest(String text, Map<Field, String> values) {
        return CUTTABLE.stream()
                .filter(field -> text.contains(field.asText()))
                .filter(field -> length(field, values) > SHORTEST)
                .max(Comparator.comparingInt(field -> length(field, values)))
                .orElse(null);
    }

    private static int length(Field field, Map<Field, String> values) {
        return values.getOrDefault(field, "").strip().length();
    }

    /**
     * At a word's end where there is one near, never within a surrogate pair.
     *
     * @param chars how many are left, with the sign that it was cut
     */
    private static String cut(String whole, int chars) {
        var end = chars - 1;
        var space = whole.lastIndexOf(' ', end);
        if (space > end - SHORTEST && space > 0) end = space;
        if (Character.isHighSurrogate(whole.charAt(end - 1))) end--;
        return whole.substring(0, end).strip() + "…";
    }

    private static boolean hasHole(String line, Map<Field, String> values) {
        return FIELD.matcher(line)
                .results()
                .anyMatch(found -> value(found.group(1), values).isEmpty());
    }

    private static String value(String name, Map<Field, String> values) {
        return Field.named(name).map(field -> value(field, values)).orElse("{" + name + "}");
    }

    /** A reason may have paragraphs; everything else stands within a sentence. */
    private static String value(Field field, Map<Field, String> values) {
        var value = values.getOrDefault(field, "").strip();
        return field == Field.REASON ? value : value.replaceAll("\\s+", " ");
    }
}
