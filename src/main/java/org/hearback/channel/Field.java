package org.hearback.channel;

import java.util.List;

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
}
