package org.hearback.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Texts as the runs of eight words in them, by which a copy is known however it is set. A run is
 * kept as 64 bits: a million of them are 8 MB, and two different ones are as good as never equal.
 */
final class Shingles {
    /** Words in a run: shorter ones are common phrases (product.md 4.2, no. 3). */
    static final int WORDS = 8;

    private final long[] runs;

    private Shingles(long[] runs) {
        this.runs = runs;
    }

    static Shingles of(Collection<String> texts) {
        var runs =
                texts.stream()
                        .map(Shingles::words)
                        .flatMapToLong(words -> Arrays.stream(runs(words)))
                        .distinct()
                        .sorted()
                        .toArray();
        return new Shingles(runs);
    }

    boolean has(long run) {
        return Arrays.binarySearch(runs, run) >= 0;
    }

    boolean isEmpty() {
        return runs.length == 0;
    }

    /**
     * The words in lower case, without what stands between them. Scripts that write without spaces
     * are taken by the character.
     */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        point -> {
                            var alone = isWordByItself(point);
                            if (alone || !Character.isLetterOrDigit(point)) end(word, words);
                            if (Character.isLetterOrDigit(point)) word.appendCodePoint(point);
                            if (alone) end(word, words);
                        });
        end(word, words);
        return words;
    }

    /** One for each word that seven others follow. */
    static long[] runs(List<String> words) {
        var runs = new long[Math.max(0, words.size() - WORDS + 1)];
        for (var at = 0; at < runs.length; at++) runs[at] = run(words.subList(at, at + WORDS));
        return runs;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    private static boolean isWordByItself(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** FNV-1a over the chars, with a blank after each word. */
    private static long run(List<String> words) {
        var hash = 0xcbf29ce484222325L;
        for (var word : words) {
            for (var at = 0; at < word.length(); at++)
                hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }
}
