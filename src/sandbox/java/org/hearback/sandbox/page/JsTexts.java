package org.hearback.sandbox.page;

import org.hearback.sandbox.host.Texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code jsI18n} transformer: puts texts into scripts where they ask for them, {@code
 * AJS.I18n.getText('key')} or {@code WRM.I18n.getText("key", x)}.
 */
final class JsTexts {
    private static final Pattern CALL =
            Pattern.compile("\\b(?:AJS|WRM)\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    private final Texts texts;

    JsTexts(Texts texts) {
        this.texts = texts;
    }

    String transformed(String script) {
        return CALL.matcher(script)
                .replaceAll(
                        call -> {
                            var text = texts.getRawText(call.group(2));
                            var replacement =
                                    call.group(3).equals(")")
                                            ? literal(texts.getText(call.group(2)))
                                            : "AJS.format(" + literal(text) + ",";
                            return Matcher.quoteReplacement(replacement);
                        });
    }

    /** A JavaScript string; {@code <} is escaped too, so that no script can be ended by a text. */
    private static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\' || c == '<' || c < ' ' || c > '~') {
                literal.append("\\u%04x".formatted((int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
