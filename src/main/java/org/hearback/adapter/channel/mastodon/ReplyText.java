package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.HtmlText;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether a post of ours says what we sent. Servers write it anew: hosts of mentions come or
 * go, marks such as {@code *} become formatting, spaces and lines change. What is left is compared:
 * letters, digits and signs beyond ASCII, in their order.
 */
final class ReplyText {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@/])@\\w[\\w.-]*(@[\\w.-]+\\w(:\\d+)?)?");
    private static final Pattern NOT_SAID = Pattern.compile("[\\p{Z}\\p{C}\\p{Punct}\\uFE0F]+");

    private ReplyText() {}

    static boolean says(JsonNode status, String sent) {
        var wanted = essence(sent);
        return essence(HtmlText.toText(status.path("content").asText(""))).equals(wanted)
                || essence(status.path("text").asText("")).equals(wanted);
    }

    private static String essence(String text) {
        var bare = MENTION.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return NOT_SAID.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
