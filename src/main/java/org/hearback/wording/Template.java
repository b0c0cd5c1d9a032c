package org.hearback.wording;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is told on an occasion, with fields in it. It cannot be wrong: {@link #read} says
 * what is, before it is made.
 *
 * @param subject of a mail, in one line; where it is empty, the shipped one is taken
 * @param text may have several lines; a line that names a field for which there is nothing to say
 *     is left out, so no sentence has a hole
 */
public record Template(Key key, String subject, String text) {
    /** Longest subject, in UTF-16 chars: what mail programs show. */
    public static final int MAX_SUBJECT_CHARS = 150;

    /** Longest text, in UTF-16 chars. */
    public static final int MAX_TEXT_CHARS = 4_000;

    /** Anything in braces is meant as a field. */
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");

    /**
     * Where a template serves.
     *
     * @param projectId of the change's project; 0 for all
     * @param route null for any
     * @param language two or three letters in lower case, as {@link Locale#getLanguage()} has them
     */
    public record Key(long projectId, Occasion occasion, @Nullable Route route, String language) {
        private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

        public Key {
            requireNonNull(occasion, "occasion");
            if (projectId < 0) throw new IllegalArgumentException("projectId is " + projectId);
            if (!LANGUAGE.matcher(language).matches())
                throw new IllegalArgumentException("language is " + language);
        }
    }

    /** A template with its fields filled. */
    public record Filled(String subject, String text) {}

    /** What came of reading what somebody typed. */
    public sealed interface Reading {
        /** It can be saved. */
        record Good(Template template) implements Reading {}

        /** It cannot; all that is wrong. */
        record Bad(List<Flaw> flaws) implements Reading {
            public Bad {
                flaws = List.copyOf(flaws);
            }
        }
    }

    public Template {
        requireNonNull(key, "key");
        subject = subject.strip();
        text = text.strip();
        var flaws = flaws(key, subject, text);
        if (!flaws.isEmpty()) throw new IllegalArgumentException(flaws.toString());
    }

    /** The template that somebody typed, or all that is wrong with it. */
    public static Reading read(Key key, String subject, String text) {
        var flaws = flaws(key, subject.strip(), text.strip());
        return flaws.isEmpty()
                ? new Reading.Good(new Template(key, subject, text))
                : new Reading.Bad(flaws);
    }

    /**
     * The texts, with these values; a field without a value is empty.
     *
     * @param values plain text; what looks like a field in them is none
     */
    public Filled fill(Map<Field, String> values) {
        return new Filled(Filling.subject(subject, values), Filling.text(text, values));
    }

    /**
     * The texts, with the longest words of customers and owners cut until the text is that short.
     *
     * @param most in UTF-16 chars; a template that is longer by itself stays so
     */
    public Filled fill(Map<Field, String> values, int most) {
        return fill(Filling.fitting(text, values, most));
    }

    /** The fields that the text names. */
    public Set<Field> fields() {
        var named = EnumSet.noneOf(Field.class);
        var found = BRACES.matcher(text);
        while (found.find()) Field.named(found.group(1)).ifPresent(named::add);
        return named;
    }

    private static List<Flaw> flaws(Key key, String subject, String text) {
        var flaws = new ArrayList<Flaw>();
        if (text.length() > MAX_TEXT_CHARS)
            flaws.add(new Flaw.TextTooLong(text.length(), MAX_TEXT_CHARS));
        if (subject.length() > MAX_SUBJECT_CHARS)
            flaws.add(new Flaw.SubjectTooLong(subject.length(), MAX_SUBJECT_CHARS));
        if (subject.lines().count() > 1) flaws.add(new Flaw.SubjectHasLines());
        var named = EnumSet.noneOf(Field.class);
        addFields(text, named, flaws);
        addFields(subject, EnumSet.noneOf(Field.class), flaws);
        if (!named.contains(Field.OUT)) flaws.add(new Flaw.Missing(Field.OUT));
        if (key.occasion() == Occasion.FIX_CHECK && !named.contains(Field.ANSWER))
            flaws.add(new Flaw.Missing(Field.ANSWER));
        if (key.route() == Route.THREAD && named.contains(Field.REQUEST))
            flaws.add(new Flaw.NotInPublic(Field.REQUEST));
        return flaws;
    }

    private static void addFields(String text, Set<Field> named, List<Flaw> flaws) {
        var found = BRACES.matcher(text);
        while (found.find()) {
            var name = found.group(1);
            Field.named(name)
                    .ifPresentOrElse(named::add, () -> flaws.add(new Flaw.UnknownField(name)));
        }
    }
}
