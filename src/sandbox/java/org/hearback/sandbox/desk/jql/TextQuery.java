package org.hearback.sandbox.desk.jql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of a text: alternatives between {@code OR}, in each of them all of its parts. A
 * part is a word, the beginning of one ({@code word*}) or a phrase in quotes; a minus before it
 * means that it must not be there. Brackets group nothing here, but must be closed.
 */
record TextQuery(List<List<Part>> ways) {
    private static final String BRACKETS = "()[]{}";

    /**
     * A part.
     *
     * @param words several for a phrase
     * @param beginning whether the only word is the beginning of one
     * @param wanted whether it must be there, or must not
     */
    record Part(List<String> words, boolean beginning, boolean wanted) {
        private boolean isIn(List<List<String>> texts) {
            return texts.stream().anyMatch(this::isInOne);
        }

        private boolean isInOne(List<String> text) {
            if (beginning) return text.stream().anyMatch(word -> word.startsWith(words.getFirst()));
            return Collections.indexOfSubList(text, words) >= 0;
        }
    }

    /**
     * Reads a query.
     *
     * @throws JqlRefused if Jira could not
     */
    static TextQuery parse(String field, String query) {
        check(field, query);
        List<List<Part>> ways = new ArrayList<>();
        List<Part> way = new ArrayList<>();
        for (String piece : pieces(query)) {
            if (piece.equals("OR") || piece.equals("||")) {
                if (!way.isEmpty()) ways.add(way);
                way = new ArrayList<>();
            } else if (!piece.equals("AND") && !piece.equals("&&")) {
                way.addAll(parts(piece));
            }
        }
        if (!way.isEmpty()) ways.add(way);
        return new TextQuery(ways);
    }

    private static void check(String field, String query) {
        String start = query.strip();
        if (start.isEmpty())
            throw new JqlRefused(
                    "The field '" + field + "' does not support searching for an empty string.");
        if (start.startsWith("*") || start.startsWith("?"))
            throw new JqlRefused(
                    "The text query '%s' for field '%s' is not allowed to start with character '%s'."
                            .formatted(query, field, start.charAt(0)));
        int[] open = new int[BRACKETS.length()];
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && BRACKETS.indexOf(c) >= 0) open[BRACKETS.indexOf(c)]++;
        }
        for (int i = 0; i < open.length; i += 2) quoted |= open[i] != open[i + 1];
        if (quoted)
            throw new JqlRefused(
                    "Unable to parse the text '%s' for field '%s'.".formatted(query, field));
    }

    /** Pieces between spaces; a phrase in quotes is one. */
    private static List<String> pieces(String query) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\' && i + 1 < query.length()) c = query.charAt(++i);
            else if (c == '"') quoted = !quoted;
            if (Character.isWhitespace(c) && !quoted) {
                if (!piece.isEmpty()) pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private static List<Part> parts(String piece) {
        boolean wanted = !piece.startsWith("-");
        List<String> words = Words.of(piece);
        if (words.isEmpty()) return List.of();
        if (piece.contains("\"")) return List.of(new Part(words, false, wanted));
        boolean beginning = piece.endsWith("*");
        return words.stream().map(word -> new Part(List.of(word), beginning, wanted)).toList();
    }

    boolean fits(List<List<String>> texts) {
        return ways.stream()
                .anyMatch(way -> way.stream().allMatch(part -> part.isIn(texts) == part.wanted()));
    }

    /** Every word that should be there. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        for (List<Part> way : ways)
            for (Part part : way) if (part.wanted()) words.addAll(part.words());
        return words;
    }

    /** How well texts fit: the first of them, an issue's summary, is short and so counts most. */
    double score(List<List<String>> texts, Map<String, Double> rarity) {
        double score = 0;
        for (List<String> text : texts)
            for (String word : words()) {
                double often = Collections.frequency(text, word);
                double length = 0.5 + text.size() / 4.0;
                score += rarity.getOrDefault(word, 1.0) * often / (often + length);
            }
        return score;
    }
}
