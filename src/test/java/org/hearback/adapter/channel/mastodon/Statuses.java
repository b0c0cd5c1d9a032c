package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** Writes posts as servers write them; a test names only what matters to it. */
final class Statuses {
    private final ObjectNode json = Api.JSON.createObjectNode();

    private Statuses() {
        json.put("id", "114")
                .put("uri", "https://social.example/users/mara/statuses/114")
                .put("url", "https://social.example/@mara/114")
                .put("created_at", "2026-01-05T09:00:00Z")
                .put("visibility", "public")
                .put("content", "<p>Where is my order?</p>");
        json.putObject("account")
                .put("id", "971800")
                .put("username", "mara")
                .put("acct", "mara@social.example")
                .put("display_name", "Mara K.")
                .put("url", "https://social.example/@mara");
    }

    /** A public post of Mara's. */
    static Statuses aStatus() {
        return new Statuses();
    }

    Statuses with(String field, @Nullable String value) {
        json.put(field, value);
        return this;
    }

    Statuses with(String field, JsonNode value) {
        json.set(field, value);
        return this;
    }

    Statuses by(String jsonAccount) throws Exception {
        json.set("account", Api.JSON.readTree(jsonAccount));
        return this;
    }

    ObjectNode json() {
        return json;
    }

    /** In a list of notifications with one mention. */
    String asMention() {
        var mention =
                Api.JSON
                        .createObjectNode()
                        .put("id", "34975999")
                        .put("type", "mention")
                        .put("created_at", "2026-01-05T09:00:02.120Z");
        mention.set("status", json);
        return Api.JSON.createArrayNode().add(mention).toString();
    }
}
