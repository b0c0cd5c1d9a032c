package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;

/**
 * What a server says about itself.
 *
 * @param domain what stands behind the second {@code @} of its accounts; empty where it does not
 *     say
 * @param version as it names itself
 * @param maxChars longest post
 * @param urlChars what a URL counts in a post, 0 for its own length
 */
record Instance(String domain, String version, int maxChars, int urlChars) {
    /** Of a Mastodon that nobody configured, for servers that do not say. */
    private static final int DEFAULT_MAX_CHARS = 500;

    private static final int DEFAULT_URL_CHARS = 23;

    /** Below this a limit is none: no server takes less than a line of text. */
    private static final int LEAST_MAX_CHARS = 20;

    /** What we assume of a server that does not tell. */
    static Instance unknown(Server server) {
        var domain = URI.create(server.base()).getAuthority();
        return new Instance(domain, "", DEFAULT_MAX_CHARS, DEFAULT_URL_CHARS);
    }

    /** Reads {@code /api/v2/instance} or {@code /api/v1/instance}. */
    static Instance of(JsonNode json) {
        var statuses = json.path("configuration").path("statuses");
        // GoToSocial and old forks: one number at the top.
        var max = statuses.path("max_characters").asInt(json.path("max_toot_chars").asInt(0));
        var url = statuses.path("characters_reserved_per_url").asInt(DEFAULT_URL_CHARS);
        var domain = json.path("domain").asText(json.path("uri").asText(""));
        return new Instance(
                domain.replaceFirst("^https?://", "").replaceFirst("/.*$", ""),
                json.path("version").asText(""),
                max < LEAST_MAX_CHARS ? DEFAULT_MAX_CHARS : max,
                Math.max(0, url));
    }

    /**
     * Whether it calls both a post for followers and a direct one {@code private}. Seen on snac2;
     * we take such a post for the narrower.
     */
    boolean blursDirect() {
        return version.contains("snac");
    }

    /** The account's name with its host. */
    String fullName(String acct) {
        return acct.contains("@") || domain.isEmpty() ? acct : acct + "@" + domain;
    }

    /**
     * How one writes to the account. A name of this server goes without its host: that is enough,
     * and some servers do not find a host that has a port.
     */
    String mention(String fullName) {
        var at = fullName.indexOf('@');
        var local = at >= 0 && fullName.substring(at + 1).equalsIgnoreCase(domain);
        return "@" + (local ? fullName.substring(0, at) : fullName);
    }
}
