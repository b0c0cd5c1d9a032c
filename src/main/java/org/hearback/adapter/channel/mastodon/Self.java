package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/**
 * Our own account on a server.
 *
 * @param name without host
 */
record Self(String id, String name, String url) {
    static Self of(JsonNode account) {
        return new Self(
                account.path("id").asText(""),
                account.path("username").asText(""),
                account.path("url").asText(""));
    }

    /** Whether that account is ours. */
    boolean is(JsonNode account) {
        if (!id.isEmpty() && id.equals(account.path("id").asText(""))) return true;
        return !url.isEmpty() && url.equals(account.path("url").asText(""));
    }

    /**
     * Whether the post speaks to us.
     *
     * @param text the post's content as plain text, for servers that leave {@code mentions} empty
     */
    boolean isAddressedBy(JsonNode status, String text) {
        if (id.equals(status.path("in_reply_to_account_id").asText(""))) return true;
        var mentions = status.path("mentions");
        for (var mention : mentions) if (is(mention)) return true;
        return mentions.isEmpty()
                && Pattern.compile(
                                "(?<![\\w@/])@" + Pattern.quote(name) + "\\b",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find();
    }
}
