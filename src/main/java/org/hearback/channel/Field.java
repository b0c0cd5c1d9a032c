package org.hearback.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the form on which an admin configures a channel. Its label and help are the i18n keys
 * {@code hearback.channel.<kind>.<key>} and {@code hearback.channel.<kind>.<key>.help}.
 *
 * @param key stored; lower-case letters and digits
 * @param required whether the form refuses to be without
 * @param initial what a new form shows; empty for none
 * @param choices for {@link Type#CHOICE} what may be chosen, else empty; labels {@code
 *     hearback.channel.<kind>.<key>.<choice>}
 */
public record Field(String key, Type type, boolean required, String initial, List<String> choices) {
    /** Longest value of any field, in UTF-16 chars. */
    private static final int MAX_VALUE_CHARS = 10_000;

    public Field {
        if (!key.matches("[a-z0-9]+")) throw new IllegalArgumentException("field key is " + key);
        choices = List.copyOf(choices);
        if ((type == Type.CHOICE) == choices.isEmpty())
            throw new IllegalArgumentException(
                    "choices of field " + key + " do not fit type " + type);
    }

    /** How a value is entered and checked. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Several lines. */
        AREA,
        /** An absolute http or https URL. */
        URL,
        /** A token or key: encrypted, shown never again, kept when the form leaves it blank. */
        SECRET,
        /** One of the choices. */
        CHOICE
    }

    /**
     * What is wrong with the value that was entered for this field.
     *
     * @param kept secrets that are stored already and stay when the form leaves them blank
     * @return an i18n key, empty when nothing is
     */
    Optional<String> problem(Settings settings, Map<String, Secret> kept) {
        if (type == Type.SECRET) {
            var there = settings.secret(key).isPresent() || kept.containsKey(key);
            return required && !there ? Optional.of(Problem.REQUIRED) : Optional.empty();
        }
        var value = settings.text(key);
        if (value.isEmpty()) return required ? Optional.of(Problem.REQUIRED) : Optional.empty();
        if (value.get().length() > MAX_VALUE_CHARS) return Optional.of(Problem.TOO_LONG);
        return switch (type) {
            case URL -> isUrl(value.get()) ? Optional.empty() : Optional.of(Problem.NO_URL);
            case CHOICE ->
                    choices.contains(value.get())
                            ? Optional.empty()
                            : Optional.of(Problem.NO_CHOICE);
            case TEXT, AREA, SECRET -> Optional.empty();
        };
    }

    private static boolean isUrl(String value) {
        try {
            var uri = new URI(value);
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** I18n keys of what may be wrong with any field. */
    static final class Problem {
        static final String REQUIRED = "hearback.problem.required";
        static final String TOO_LONG = "hearback.problem.toolong";
        static final String NO_URL = "hearback.problem.url";
        static final String NO_CHOICE = "hearback.problem.choice";

        private Problem() {}
    }
}
