package org.hearback.adapter.channel.mastodon;

import org.hearback.channel.Channel;
import org.hearback.channel.Secret;
import org.hearback.channel.Settings;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A server and the token of our account there. Equal settings make equal servers, so what we
 * remember of one is forgotten when an admin enters another token.
 *
 * @param base without a slash at its end
 */
record Server(String base, Secret token) {
    /** One parameter of a query; some are given more than once. */
    record Param(String name, String value) {}

    static Server of(Channel channel) {
        return of(channel.settings());
    }

    static Server of(Settings settings) {
        var token =
                settings.secret(MastodonKind.TOKEN)
                        .orElseThrow(() -> new IllegalStateException("the token is missing"));
        var address = settings.required(MastodonKind.SERVER);
        return new Server(address.replaceFirst("/+$", ""), token);
    }

    /**
     * An address of its API.
     *
     * @param path from the first slash; its variable parts already encoded by {@link #encode}
     */
    URI at(String path, List<Param> query) {
        if (query.isEmpty()) return URI.create(base + path);
        return URI.create(
                query.stream()
                        .map(one -> encode(one.name()) + "=" + encode(one.value()))
                        .collect(Collectors.joining("&", base + path + "?", "")));
    }

    /** Ids and tags are others' text: they must not change the path. */
    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
