package org.hearback.sandbox.town;

import java.util.Locale;

/** Who may read a post. In this small town everybody follows everybody. */
enum Visibility {
    /** Everybody, and listed. */
    PUBLIC("everybody"),
    /** Everybody who has the link or lives here. */
    UNLISTED("everybody, not listed"),
    /** Those who have a name here. */
    PRIVATE("followers"),
    /** Those whom it names. */
    DIRECT("only those named");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** As the API writes it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Visibility fromWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
