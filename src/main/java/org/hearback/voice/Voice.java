package org.hearback.voice;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody asks for a change.
 *
 * @param speaker whose voice it is; null where nobody is known: an author whom the network keeps to
 *     itself, a request that the channel's own user reports
 * @param by Jira user key of who linked it, or {@link #UNSEEN}
 * @param end null as long as it stands
 */
public record Voice(
        long id,
        ChangeRef change,
        Source source,
        @Nullable HandleId speaker,
        Words words,
        String by,
        Instant linkedAt,
        @Nullable End end) {
    /** Stands for who linked in Jira's own dialog while nobody looked; no user key is like it. */
    public static final String UNSEEN = "?";

    /**
     * What was said.
     *
     * @param quote the sentence that mattered, in the customer's words; empty where none was chosen
     * @param circle who could read the quote where it stands; a request that came through the
     *     portal is {@link Visibility#DIRECT}
     * @param heardAt when the customer said it
     */
    public record Words(
            String quote, Visibility circle, Kind kind, Importance importance, Instant heardAt) {
        /** Longest quote, in UTF-16 chars. */
        public static final int MAX_QUOTE_CHARS = 1_000;

        public Words {
            requireNonNull(circle, "circle");
            requireNonNull(kind, "kind");
            requireNonNull(importance, "importance");
            requireNonNull(heardAt, "heardAt");
            quote = quote.strip();
            if (quote.length() > MAX_QUOTE_CHARS)
                throw new IllegalArgumentException(
                        "quote has %d chars, limit %d".formatted(quote.length(), MAX_QUOTE_CHARS));
        }

        /** The same without the words themselves. */
        public Words erased() {
            return new Words("", circle, kind, importance, heardAt);
        }
    }

    /** Who took it back, by Jira user key or {@link #UNSEEN}, and when. */
    public record End(String by, Instant at) {
        public End {
            requireNonNull(by, "by");
            requireNonNull(at, "at");
        }
    }

    public Voice {
        requireNonNull(change, "change");
        requireNonNull(source, "source");
        requireNonNull(words, "words");
        requireNonNull(linkedAt, "linkedAt");
        if (by.isBlank()) throw new IllegalArgumentException("by is blank, voice " + id);
    }

    /** Whether it counts. */
    public boolean stands() {
        return end == null;
    }
}
