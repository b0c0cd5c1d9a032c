package org.hearback.listen;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.person.Handle;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * A customer's words as a channel delivered them, before we know whose request they are.
 *
 * @param author who wrote it
 * @param title of a topic or a feed's entry, empty where the network has none
 * @param text plain text, links written out; what the network sent as HTML is {@code raw}
 * @param raw as it came, for the record and for replay
 * @param thread what the post belongs to and answers
 * @param visibility who could read it there
 * @param permalink its public page, http or https, if there is one
 * @param replyTo what the network needs to put an answer under it; empty where it takes no answers
 * @param postedAt the network's clock
 */
public record InboundPost(
        PostKey key,
        Handle author,
        String title,
        String text,
        String raw,
        PostThread thread,
        Visibility visibility,
        @Nullable URI permalink,
        String replyTo,
        Instant postedAt) {
    /**
     * Longest text kept, in UTF-16 chars: below Jira's default limit of 32,767 for a description,
     * with its frame.
     */
    public static final int MAX_TEXT_CHARS = 30_000;

    /** Longest raw form kept, in UTF-16 chars. */
    public static final int MAX_RAW_CHARS = 200_000;

    /** Longest title kept, in UTF-16 chars. */
    public static final int MAX_TITLE_CHARS = 250;

    /**
     * Longer texts are cut, never refused: the raw form and the permalink still lead to the whole.
     */
    public InboundPost {
        requireNonNull(key, "key");
        requireNonNull(author, "author");
        requireNonNull(thread, "thread");
        requireNonNull(visibility, "visibility");
        requireNonNull(replyTo, "replyTo");
        requireNonNull(postedAt, "postedAt");
        title = cut(title.strip(), MAX_TITLE_CHARS);
        text = cut(text.strip(), MAX_TEXT_CHARS);
        raw = cut(raw, MAX_RAW_CHARS);
    }

    /** The same post, elsewhere among others. */
    public InboundPost inThread(PostThread known) {
        return new InboundPost(
                key, author, title, text, raw, known, visibility, permalink, replyTo, postedAt);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) return text;
        var end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }
}
