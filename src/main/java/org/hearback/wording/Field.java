package org.hearback.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a template may name, as <code>{version}</code>: a whitelist, so that nothing internal gets
 * into a text by a clever template.
 */
public enum Field {
    /**
     * The sentence of theirs that mattered; where it may not be said on the route, their post's.
     */
    QUOTE,
    /** Key of their own request; empty for a post. */
    REQUEST,
    /** Name of the version. */
    VERSION,
    /** Name of the project in which the change stands. */
    PRODUCT,
    /** How the change is called towards customers: as an owner typed it, else the quote. */
    CHANGE,
    /** Why it was declined or taken back, as an owner typed it for customers. */
    REASON,
    /** How their voice led there, where it did by way of other issues; names none of them. */
    PATH,
    /** How many people asked; empty for one alone. */
    COUNT,
    /** Link by which they hear no more. */
    OUT,
    /** Link by which they say whether it helped. */
    ANSWER;

    /** How a template writes it. */
    public String asText() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The field that a template writes so between its braces. */
    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.asText().equals("{" + name + "}"))
                .findFirst();
    }
}
