package org.hearback.sandbox.desk.jql;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts texts into words as Jira's index does for English: stems, without the commonest words. */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in",
                    "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the",
                    "their", "then", "there", "these", "they", "this", "to", "was", "will", "with");

    /** Shortest stem that is left of a word, in letters. */
    private static final int SHORTEST = 3;

    private Words() {}

    static List<String> of(@Nullable String text) {
        if (text == null) return List.of();
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .map(Words::stem)
                .toList();
    }

    private static String stem(String word) {
        for (String end : new String[] {"ies", "ing", "ed", "es", "s"})
            if (word.endsWith(end) && word.length() - end.length() >= SHORTEST) {
                String stem = word.substring(0, word.length() - end.length());
                return end.equals("ies") ? stem + "i" : withoutEnd(stem);
            }
        return withoutEnd(word);
    }

    /** So that "care" and "cares", "reply" and "replies" have the same stem. */
    private static String withoutEnd(String stem) {
        if (stem.length() <= SHORTEST) return stem;
        if (stem.endsWith("e")) return stem.substring(0, stem.length() - 1);
        return stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }
}
