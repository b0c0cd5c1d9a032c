package org.hearback.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cuts an answer into parts that a channel takes: between paragraphs if it can, else between
 * sentences, else between words, never within a URL or a mention unless one alone is too long; a
 * word that is too long is cut between characters that a reader sees.
 */
public final class Splitter {
    /** More parts than this are no answer but a document; the agent is told instead. */
    static final int MAX_PARTS = 10;

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…。！？])\\s+");
    private static final Pattern WORD = Pattern.compile("\\s+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private final LengthRule rule;
    private final int room;

    private Splitter(LengthRule rule, int room) {
        this.rule = rule;
        this.room = room;
    }

    /** The parts to send, each with a mark of its own; empty when {@link #split} is. */
    public static Optional<List<Part>> parts(String text, LengthRule rule, Supplier<String> marks) {
        return split(text, rule)
                .map(
                        texts ->
                                IntStream.range(0, texts.size())
                                        .mapToObj(
                                                i -> Part.planned(i + 1, texts.get(i), marks.get()))
                                        .toList());
    }

    /**
     * The texts to send, each with the rule's prefix and, when there are several, its number; empty
     * when the answer cannot leave because it is too long.
     */
    static Optional<List<String>> split(String text, LengthRule rule) {
        var whole = text.strip();
        var prefix = rule.count(rule.prefix());
        if (prefix + rule.count(whole) <= rule.max())
            return Optional.of(List.of(rule.prefix() + whole));
        var room = rule.max() - prefix - rule.count(number(MAX_PARTS, MAX_PARTS));
        if (!rule.threads() || room < 1) return Optional.empty();
        var pieces = new Splitter(rule, room).cut(whole);
        if (pieces.size() > MAX_PARTS) return Optional.empty();
        var numbered = new ArrayList<String>();
        for (var i = 0; i < pieces.size(); i++)
            numbered.add(rule.prefix() + pieces.get(i) + number(i + 1, pieces.size()));
        return Optional.of(List.copyOf(numbered));
    }

    private static String number(int part, int of) {
        return " (" + part + "/" + of + ")";
    }

    private List<String> cut(String text) {
        return gather(PARAGRAPH.split(text), "\n\n", SENTENCE, " ");
    }

    /**
     * Fills parts with pieces as long as they fit; a piece that alone does not fit is cut at the
     * next finer seam.
     */
    private List<String> gather(String[] pieces, String glue, Pattern finer, String finerGlue) {
        var parts = new ArrayList<String>();
        var part = "";
        for (var piece : pieces) {
            var longer = part.isEmpty() ? piece : part + glue + piece;
            if (fits(longer)) {
                part = longer;
                continue;
            }
            if (!part.isEmpty()) parts.add(part);
            if (fits(piece)) {
                part = piece;
                continue;
            }
            var cut =
                    finer == GRAPHEME
                            ? byGraphemes(piece)
                            : gather(finer.split(piece), finerGlue, next(finer), " ");
            parts.addAll(cut.subList(0, cut.size() - 1));
            part = cut.getLast();
        }
        if (!part.isEmpty()) parts.add(part);
        return parts;
    }

    private static Pattern next(Pattern seam) {
        return seam == SENTENCE ? WORD : GRAPHEME;
    }

    private List<String> byGraphemes(String word) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var grapheme : GRAPHEME.matcher(word).results().map(found -> found.group()).toList()) {
            if (!part.isEmpty() && !fits(part + grapheme)) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(grapheme);
        }
        parts.add(part.toString());
        return parts;
    }

    private boolean fits(String text) {
        return rule.count(text) <= room;
    }
}
