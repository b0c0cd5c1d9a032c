package org.hearback.influence;

import static java.util.Objects.requireNonNull;

import org.hearback.notice.Notice;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * Something that a customer asked for, and what they were told of it; nothing that they were not.
 *
 * @param what in public words, else in their own; empty where none are known
 * @param request key of their own request; empty for a post
 * @param askedAt when they asked; null where only the telling is known
 * @param told what they were told last; null while they were told nothing
 * @param isOpenAgain whether it goes another round since, because it did not help
 * @param question where they can say whether it helped; null while nobody asks, and once they did
 */
public record Influence(
        String what,
        String request,
        @Nullable Instant askedAt,
        @Nullable Told told,
        boolean isOpenAgain,
        @Nullable URI question) {
    public Influence {
        requireNonNull(what, "what");
        requireNonNull(request, "request");
    }

    /**
     * What somebody was told.
     *
     * @param product empty where they were not told its name
     * @param version empty where they were not told one
     * @param text whole where the page is the only place that shows it; empty where they have it
     *     elsewhere
     */
    public record Told(Occasion occasion, String product, String version, String text, Instant at) {
        public Told {
            requireNonNull(occasion, "occasion");
            requireNonNull(at, "at");
        }
    }

    /** Whether the notice is shown nowhere but on the page. */
    static boolean isForThePage(Notice notice) {
        return notice.letter().target() instanceof Notice.Target.OnPage;
    }
}
