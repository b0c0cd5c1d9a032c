package org.hearback.adapter.channel.feed;

import org.hearback.kernel.Sha256;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * One entry of a feed, and what makes it the same as another.
 *
 * <p>What identifies an entry is harder than the specifications say:
 *
 * <ul>
 *   <li>Atom: the {@code id} is the entry, for ever; {@code updated} moves with each edit.
 *   <li>RSS: forums (NodeBB) keep a topic's {@code guid} while title, text, author and {@code
 *       pubDate} become those of its newest reply. By guid alone all later replies would be lost;
 *       by content each edit would be a new post. So an RSS entry is its guid together with its
 *       {@code pubDate}, which an edit leaves alone. The guid alone is the thread, so the author's
 *       later replies continue their request.
 *   <li>Some generators write the time of the visit into {@code pubDate}. An entry whose
 *       {@linkplain #trace() trace} was seen at the last visit is therefore not new, whatever its
 *       date says.
 *   <li>No guid: the link; no link: title, text and author. No date: the guid alone.
 * </ul>
 *
 * <p>What remains: an entry that is edited <em>and</em> dated anew counts as new. Rather one
 * request too many than a customer who is not heard.
 *
 * @param name guid, Atom id, link or a fingerprint: what the feed calls the entry
 * @param isAtom whether the name alone identifies it
 * @param publishedAt by the feed's clock; null where it says nothing that can be read
 * @param text plain text
 * @param answers name of the entry that it answers (RFC 4685), null where it names none
 * @param raw the entry's XML
 */
record FeedEntry(
        String name,
        boolean isAtom,
        @Nullable Instant publishedAt,
        String title,
        String text,
        Author author,
        @Nullable URI link,
        @Nullable String answers,
        String raw) {
    /** Hex digits of a trace: of some hundred entries no two will have the same 64 bits. */
    private static final int TRACE_DIGITS = 16;

    /**
     * Who wrote it.
     *
     * @param id stable as far as feeds have that: the author's URI or name
     */
    record Author(String id, String name, @Nullable URI page) {}

    /** The entry's id among all that this feed will ever have. */
    String id() {
        return isAtom || publishedAt == null ? name : name + "@" + publishedAt;
    }

    /**
     * What it looked like, as far as that matters: equal traces at two visits mean that it is not
     * new. Where the name alone identifies it, an edit leaves no trace.
     */
    String trace() {
        var content = id().equals(name) ? "" : "\n" + author.id() + "\n" + title + "\n" + text;
        return Sha256.hex(name + content).substring(0, TRACE_DIGITS);
    }
}
