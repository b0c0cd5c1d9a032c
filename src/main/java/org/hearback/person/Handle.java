package org.hearback.person;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/**
 * A name under which somebody speaks on a network. The network and the stable id say who it is; the
 * rest may change from post to post.
 *
 * @param network where the stable id is unique: {@code "fediverse"}, {@code "feed:3"}, {@code
 *     "webhook:7"}
 * @param stableId the network's own id of the account, which survives a change of name
 * @param name how the network writes it, such as {@code mara@social.example}; no leading {@code @}
 * @param displayName how the person wants to be called; the name where the network has none
 * @param profile the public page about the account, http or https, if there is one
 * @param about what else the network says of it
 */
public record Handle(
        String network,
        String stableId,
        String name,
        String displayName,
        @Nullable URI profile,
        About about) {
    /** The network of Jira's customers: their stable id is the user key, and it is all we keep. */
    public static final String JIRA = "jira";

    /** What a stable id begins with once its handle is emptied. */
    public static final String ERASED = "erased:";

    /** Longest stable id, in UTF-16 chars, so that it fits an index. Adapters hash longer ones. */
    public static final int MAX_ID_CHARS = 190;

    /** Longest name and display name kept, in UTF-16 chars; longer ones are cut. */
    public static final int MAX_NAME_CHARS = 190;

    public Handle {
        if (network.isBlank()) throw new IllegalArgumentException("network is blank");
        if (stableId.isBlank())
            throw new IllegalArgumentException("stableId is blank on " + network);
        if (stableId.length() > MAX_ID_CHARS)
            throw new IllegalArgumentException(
                    "stableId has %d chars, limit %d".formatted(stableId.length(), MAX_ID_CHARS));
        name = cut(requireNonNull(name, "name").isBlank() ? stableId : name.strip());
        displayName = cut(displayName.isBlank() ? name : displayName.strip());
        requireNonNull(about, "about");
    }

    /** A handle of which the network says no more than its names. */
    public Handle(
            String network,
            String stableId,
            String name,
            String displayName,
            @Nullable URI profile) {
        this(network, stableId, name, displayName, profile, About.NONE);
    }

    /** The handle of a customer in Jira; what Jira calls them is asked of Jira when it is shown. */
    public static Handle ofCustomer(String userKey) {
        return new Handle(JIRA, userKey, userKey, userKey, null);
    }

    /** Whether its words and names were erased: nobody can tell any more whose it was. */
    public boolean isErased() {
        return stableId.startsWith(ERASED);
    }

    /** Whether it is a customer's account in Jira. */
    public boolean isCustomer() {
        return network.equals(JIRA);
    }

    /** Whether the profile of this one names the profile page of the other as its owner's. */
    boolean names(Handle other) {
        return other.profile != null && about.links().contains(other.profile);
    }

    /** Whether both gave the same e-mail address, in whatever case. */
    boolean hasEmailOf(Handle other) {
        var email = about.email();
        return email != null && email.equalsIgnoreCase(other.about.email());
    }

    private static String cut(String text) {
        if (text.length() <= MAX_NAME_CHARS) return text;
        var end =
                Character.isHighSurrogate(text.charAt(MAX_NAME_CHARS - 1))
                        ? MAX_NAME_CHARS - 1
                        : MAX_NAME_CHARS;
        return text.substring(0, end);
    }

    /**
     * What a network says of an account beside its names. It serves to offer links between handles,
     * and to show how far somebody is heard; it proves nothing.
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
            if (email != null && (email.isBlank() || email.length() > MAX_EMAIL_CHARS))
                email = null;
        }

        /** Without the address, so that it reaches no log. */
        @Override
        public String toString() {
            return "About[followers=%s, links=%d]".formatted(followers, links.size());
        }
    }
}
