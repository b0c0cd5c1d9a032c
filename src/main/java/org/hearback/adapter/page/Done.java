package org.hearback.adapter.page;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** What a page says after it was sent on from a form. */
final class Done {
    /** Only these: a text from the address bar must not choose what our page says. */
    private static final Set<String> KNOWN =
            Set.of(
                    "added",
                    "changed",
                    "paused",
                    "resumed",
                    "removed",
                    "retried",
                    "notwaiting",
                    "rules",
                    "decided",
                    "noted",
                    "thanked",
                    "unlinked",
                    "erased",
                    "said",
                    "approved",
                    "another",
                    "held",
                    "planned",
                    "excluded",
                    "included",
                    "toldlate",
                    "silent",
                    "sentagain",
                    "taken",
                    "edited",
                    "template",
                    "templatereset");

    private Done() {}

    /** The text for the query's word; null for none. */
    static @Nullable String text(Words words, String done) {
        return KNOWN.contains(done) ? words.get("hearback.done." + done) : null;
    }
}
