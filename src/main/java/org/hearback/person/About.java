package org.hearback.person;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/**
 * What a network says of an account beside its names. It serves to offer links between handles, and
 * to show how far somebody is heard; it proves nothing.
 *
 * @param followers how many read the account, null where the network does not say
 * @param links pages, http or https, that the profile names as its owner's; at most {@link
 *     #MAX_LINKS}
 * @param email as the network gave it; never shown, never logged
 */
public record About(@Nullable Integer followers, List<URI> links, @Nullable String email) {
    /** Most links kept: Mastodon shows four, others up to ten. */
    public static final int MAX_LINKS = 10;

    /** Longest e-mail address, in chars (RFC 5321). */
    public static final int MAX_EMAIL_CHARS = 254;

    /** Nothing is known. */
    public static final About NONE = new About(null, List.of(), null);

    public About {
        if (followers != null && followers < 0) followers = null;
        links = links.stream().distinct().limit(MAX_LINKS).toList();
        if (email != null && (email.isBlank() || email.length() > MAX_EMAIL_CHARS)) email = null;
    }

    /** Without the address, so that it reaches no log. */
    @Override
    public String toString() {
        return "About[followers=%s, links=%d]".formatted(followers, links.size());
    }
}
