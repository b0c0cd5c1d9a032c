package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.Fingerprint;
import org.hearback.adapter.channel.HtmlText;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostThread;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Reads posts as one server writes them, for one channel.
 *
 * @param heardIsAddressed whether a post that only holds a term is treated as if it spoke to us
 */
record StatusReader(ChannelId channel, Self self, Instance instance, boolean heardIsAddressed) {
    /** Where a person's id is unique: servers of all kinds share one namespace of URLs. */
    private static final String NETWORK = "fediverse";

    /** How far a server's clock may be ahead of ours; what claims to be later was written now. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** Whether there is enough of a post to keep it. */
    static boolean isReadable(JsonNode status) {
        var uri = status.path("uri").asText("");
        return uri.length() <= PostKey.MAX_ID_CHARS
                && isName(uri)
                && isName(status.path("id").asText(""))
                && isName(stableId(status.path("account")));
    }

    /** Control characters in names are an attack or an accident, and no database takes them all. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The post.
     *
     * @param told whether the server told us of it because it speaks to us
     * @param now in place of a time that the server does not give
     */
    InboundPost read(JsonNode status, ThreadFinder.Found place, boolean told, Instant now) {
        var text = text(status);
        return new InboundPost(
                new PostKey(channel, status.path("uri").asText("")),
                author(status.path("account")),
                "",
                text,
                status.path("content").asText("").replace("\0", ""),
                new PostThread(place.root(), place.parent(), bearing(status, text, told)),
                visibility(status),
                page(status),
                status.path("id").asText(""),
                writtenAt(status, now));
    }

    private static Instant writtenAt(JsonNode status, Instant now) {
        var at = Times.of(status.path("created_at"));
        return at.isAfter(Instant.EPOCH) && at.isBefore(now.plus(CLOCKS_DIFFER)) ? at : now;
    }

    private Bearing bearing(JsonNode status, String text, boolean told) {
        if (self.is(status.path("account"))) return Bearing.OWN;
        if (status.path("reblog").isObject()) return Bearing.SHARE;
        if (told || heardIsAddressed || self.isAddressedBy(status, text)) return Bearing.ADDRESSED;
        return Bearing.HEARD;
    }

    /** The warning, the text, and where the attachments are: a post may be one picture. */
    private static String text(JsonNode status) {
        var shown = status.path("reblog").isObject() ? status.path("reblog") : status;
        var text = new StringBuilder(HtmlText.clean(shown.path("spoiler_text").asText("")));
        append(text, HtmlText.toText(shown.path("content").asText("")), "\n\n");
        var gap = "\n\n";
        for (var attachment : shown.path("media_attachments")) {
            var description = HtmlText.clean(attachment.path("description").asText(""));
            var address = attachment.path("url").asText(attachment.path("remote_url").asText(""));
            append(text, (description + " " + address).strip(), gap);
            gap = "\n";
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more, String gap) {
        if (more.isEmpty()) return;
        if (!text.isEmpty()) text.append(gap);
        text.append(more);
    }

    private Handle author(JsonNode account) {
        var stableId = stableId(account);
        return new Handle(
                NETWORK,
                Fingerprint.ifLongerThan(Handle.MAX_ID_CHARS, stableId),
                HtmlText.clean(instance.fullName(account.path("acct").asText(""))),
                HtmlText.clean(account.path("display_name").asText("")),
                web(account.path("url").asText("")),
                about(account));
    }

    /** Pages in the profile's fields; its free text may name anybody's. Servers give no e-mail. */
    private static About about(JsonNode account) {
        var links = new ArrayList<URI>();
        for (var field : account.path("fields"))
            links.addAll(HtmlText.addresses(field.path("value").asText("")));
        var followers = account.path("followers_count");
        return new About(followers.isInt() ? followers.asInt() : null, links, null);
    }

    private static String stableId(JsonNode account) {
        var url = account.path("url").asText("");
        return url.isBlank() ? account.path("uri").asText("") : url;
    }

    private Visibility visibility(JsonNode status) {
        return switch (status.path("visibility").asText("")) {
            case "unlisted" -> Visibility.UNLISTED;
            case "private" -> instance.blursDirect() ? Visibility.DIRECT : Visibility.FOLLOWERS;
            case "direct" -> Visibility.DIRECT;
            // Forks know circles of their own; the narrowest is never too wide.
            case "public", "local" -> Visibility.PUBLIC;
            default -> Visibility.DIRECT;
        };
    }

    /** The post's public page: {@code url} may be null, and {@code uri} is often a page too. */
    static @Nullable URI page(JsonNode status) {
        var url = web(status.path("url").asText(""));
        return url != null ? url : web(status.path("uri").asText(""));
    }

    private static @Nullable URI web(String address) {
        if (!address.matches("https?://.+")) return null;
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null; // no page that a browser could open
        }
    }
}
