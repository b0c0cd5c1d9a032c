package org.hearback.listen;

import java.util.regex.Pattern;

/**
 * Reads what kind of text somebody wrote, by words of English. It is a hint for people, shown as
 * such: nothing is decided by it.
 *
 * <p>Ideas go first, because many name the trouble that they would end; then problems, because
 * complaints are often polite. {@code src/docs/kinds.md} says how often it is right.
 */
public final class KindReader {
    private static final Pattern PROBLEM =
            words(
                    "not work(ing|ed)?|(does|do|did|is|was|ca|wo|could|would)n[\u2019']?t(?! wait)"
                        + "|cannot|unable|broke(n)?|error|errors|crash(es|ed|ing)?|fail(s|ed|ing|ure)?|bug(gy|s)?"
                        + "|lost|missing|wrong|stuck|stops|stopped|slow|refund|worst|terrible|horrible|awful|useless|ridiculous"
                        + "|disappoint(ed|ing)|frustrat(ed|ing)|unacceptable|delayed|cancel+ed|damaged|still"
                        + " (waiting|no|nothing|broken)|no (response|answer|reply)|on"
                        + " hold|rude|never (came|arrived|again)"
                        + "|problem|problems|issue|issues|complain(t|ing)?");
    private static final Pattern IDEA =
            words(
                    "would be (nice|great|good|cool|helpful|awesome)|feature request|please"
                            + " (add|support|allow|bring)|(i|we) wish|(could|can) you"
                            + " (add|support|allow|bring back)|suggest(ion|ions)?|how"
                            + " about|(i|we)[\u2019']?d love|it[\u2019']?d be|should"
                            + " (have|support|add|offer)|idea");
    private static final Pattern GRATITUDE =
            words("thank(?!less)\\w*|thx|ty|appreciat\\w*|grateful|cheers");
    private static final Pattern PRAISE =
            words(
                    "love|great|awesome|amazing|excellent|fantastic|perfect|brilliant|wonderful|best|works"
                        + " (great|well|perfectly|like a charm)|well done|kudos|impressed|happy"
                        + " with|good job|great job");
    private static final Pattern QUESTION =
            Pattern.compile(
                    "\\?|^(@\\S+\\s+)*(how|what(?!"
                            + " an?\\b)|where|when|why|who|which|can|could|is|are|does|do|will)\\b",
                    Pattern.CASE_INSENSITIVE);

    private KindReader() {}

    /** The kind of the text; {@link Kind#OTHER} where no word tells. */
    public static Kind kindOf(String text) {
        if (IDEA.matcher(text).find()) return Kind.IDEA;
        if (PROBLEM.matcher(text).find()) return Kind.PROBLEM;
        if (isGrateful(text) || PRAISE.matcher(text).find()) return Kind.PRAISE;
        if (QUESTION.matcher(text).find()) return Kind.QUESTION;
        return Kind.OTHER;
    }

    /**
     * Whether the text thanks. By these words 87 % of the grateful posts of a labelled set are
     * found, and 91 % of what is found is right ({@code src/docs/kinds.md}).
     */
    public static boolean isGrateful(String text) {
        return GRATITUDE.matcher(text).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
