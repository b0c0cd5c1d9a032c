package org.hearback.adapter.page;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first sentence of a text: offered as the quote until an agent chooses another. */
final class FirstSentence {
    /** Longer ones are cut at a word, in UTF-16 chars: a quote is read at a glance. */
    private static final int MOST_CHARS = 280;

    private FirstSentence() {}

    /**
     * Names of whom the text speaks to, as networks write them at its begin, are no words of it.
     */
    private static final Pattern ADDRESSED = Pattern.compile("^(@\\S+\\s+)+");

    /** The first sentence of the first line that has words. */
    static String of(String text) {
        var line = text.lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst();
        return line.map(FirstSentence::ofLine).orElse("");
    }

    private static String ofLine(String line) {
        var flat = ADDRESSED.matcher(line.replaceAll("\\s+", " ")).replaceFirst("");
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(flat);
        var end = sentences.next();
        var first = end == BreakIterator.DONE ? flat : flat.substring(0, end).strip();
        return first.length() <= MOST_CHARS ? first : cut(first);
    }

    private static String cut(String sentence) {
        var wordsEnd = BreakIterator.getWordInstance(Locale.ROOT);
        wordsEnd.setText(sentence);
        return sentence.substring(0, wordsEnd.preceding(MOST_CHARS)).strip();
    }
}
