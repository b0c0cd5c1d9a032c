package org.hearback.sandbox.login;

import com.atlassian.sal.api.auth.LoginUriProvider;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a login leads to, and back. */
public final class Destinations implements LoginUriProvider {
    private final URI baseUrl;

    /**
     * @param baseUrl with the context path
     */
    public Destinations(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public URI getLoginUri(URI returnUri) {
        return URI.create(baseUrl + "/login.jsp?os_destination=" + encoded(within(returnUri)));
    }

    /** A way back, as a path within the context: {@code /browse/SUP-1}. */
    private String within(URI uri) {
        var text = uri.toString();
        var base = baseUrl.toString();
        var context = baseUrl.getPath();
        if (text.startsWith(base)) {
            return text.substring(base.length());
        }
        return text.startsWith(context + "/") ? text.substring(context.length()) : text;
    }

    /** The destination as it may be redirected to: a path of this host, never another site. */
    static String safe(@Nullable String destination) {
        return destination == null
                        || !destination.startsWith("/")
                        || destination.startsWith("//")
                        || destination.contains("\\")
                ? "/"
                : destination;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
