package org.hearback.sandbox.desk.jql;

import java.util.Locale;

/**
 * A piece of a query.
 *
 * @param at where it starts, counted from 1 as people do
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        WORD,
        QUOTED,
        OPERATOR,
        PUNCTUATION,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean is(String punctuation) {
        return kind == Kind.PUNCTUATION && text.equals(punctuation);
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
