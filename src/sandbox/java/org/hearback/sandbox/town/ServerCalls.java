package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.town.Call.Failed;

/** The calls about the server and about accounts. */
final class ServerCalls {
    /** Of Mastodon, so that clients switch on what the town has; the town says its own name too. */
    private static final String VERSION = "4.3.0 (compatible; a small town)";

    private final Town town;
    private final Entities entities;

    ServerCalls(Town town, Entities entities) {
        this.town = town;
        this.entities = entities;
    }

    JsonNode instance2(Call call) {
        var json = named().put("domain", Town.HOST);
        json.put("source_url", town.base());
        configuration(json).putObject("urls").put("streaming", "");
        json.putObject("usage").putObject("users").put("active_month", town.accounts().size());
        json.putObject("registrations").put("enabled", false).put("approval_required", false);
        json.putObject("api_versions").put("mastodon", 2);
        json.putObject("contact").put("email", "");
        json.putObject("thumbnail").put("url", "");
        return json;
    }

    JsonNode instance1(Call call) {
        var json = named().put("uri", Town.HOST);
        json.put("short_description", json.path("description").asText());
        json.put("email", "").put("thumbnail", "").put("registrations", false);
        json.putObject("urls").put("streaming_api", "");
        var stats = json.putObject("stats").put("user_count", town.accounts().size());
        stats.put("status_count", town.posts(null, post -> true).size()).put("domain_count", 1);
        configuration(json);
        return json;
    }

    JsonNode self(Call call) throws Failed {
        return entities.ownAccount(call.mustBeSomebody());
    }

    JsonNode account(Call call) throws Failed {
        var id = call.path().getFirst();
        return town.accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(entities::account)
                .orElseThrow(ServerCalls::notFound);
    }

    JsonNode lookup(Call call) throws Failed {
        var acct = Account.nameFrom(call.value("acct").orElse(""));
        var local = acct.endsWith("@" + Town.HOST) ? acct.split("@", 2)[0] : acct;
        return town.named(local).map(entities::account).orElseThrow(ServerCalls::notFound);
    }

    private static ObjectNode named() {
        var json = Call.JSON.createObjectNode().put("title", "The town").put("version", VERSION);
        json.put("description", "A small network for trying things out.");
        json.putArray("languages").add("en");
        json.putArray("rules");
        return json;
    }

    private static ObjectNode configuration(ObjectNode json) {
        var configuration = json.putObject("configuration");
        configuration
                .putObject("statuses")
                .put("max_characters", Town.MAX_CHARS)
                .put("max_media_attachments", 0)
                .put("characters_reserved_per_url", PostText.URL_CHARS);
        return configuration;
    }

    private static Failed notFound() {
        return new Failed(HttpServletResponse.SC_NOT_FOUND, "Record not found");
    }
}
