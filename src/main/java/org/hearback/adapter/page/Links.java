package org.hearback.adapter.page;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/** Which addresses from outside may become a link. */
final class Links {
    private Links() {}

    /**
     * The address if a browser may be sent there: http or https; a {@code javascript:} URL is none.
     */
    static @Nullable String web(@Nullable URI uri) {
        if (uri == null) return null;
        var scheme = uri.getScheme();
        var isWeb = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        return isWeb ? uri.toString() : null;
    }
}
