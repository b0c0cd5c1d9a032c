package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.jql.Token.Kind;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into its pieces. */
final class Lexer {
    private static final String OPERATORS = "=!<>~";
    private static final String PUNCTUATION = "(),";

    private final String jql;
    private int next;

    Lexer(String jql) {
        this.jql = jql;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (next < jql.length() && Character.isWhitespace(jql.charAt(next))) next++;
            if (next == jql.length()) {
                tokens.add(new Token(Kind.END, "", next + 1));
                return tokens;
            }
            tokens.add(token());
        }
    }

    private Token token() {
        int start = next;
        char c = jql.charAt(next);
        if (c == '"' || c == '\'') return quoted(c);
        if (PUNCTUATION.indexOf(c) >= 0) {
            next++;
            return new Token(Kind.PUNCTUATION, String.valueOf(c), start + 1);
        }
        if (OPERATORS.indexOf(c) >= 0) {
            while (next < jql.length() && OPERATORS.indexOf(jql.charAt(next)) >= 0) next++;
            return new Token(Kind.OPERATOR, jql.substring(start, next), start + 1);
        }
        while (next < jql.length() && isWordChar(jql.charAt(next))) next++;
        return new Token(Kind.WORD, jql.substring(start, next), start + 1);
    }

    private static boolean isWordChar(char c) {
        return !Character.isWhitespace(c)
                && OPERATORS.indexOf(c) < 0
                && PUNCTUATION.indexOf(c) < 0
                && c != '"'
                && c != '\'';
    }

    private Token quoted(char quote) {
        int start = next++;
        var text = new StringBuilder();
        while (next < jql.length() && jql.charAt(next) != quote) {
            if (jql.charAt(next) == '\\' && next + 1 < jql.length()) next++;
            text.append(jql.charAt(next++));
        }
        if (next == jql.length())
            throw new JqlRefused(
                    "Error in the JQL Query: The quoted string '%s' has not been completed."
                                    .formatted(text)
                            + " (line 1, character "
                            + (start + 1)
                            + ")");
        next++;
        return new Token(Kind.QUOTED, text.toString(), start + 1);
    }
}
