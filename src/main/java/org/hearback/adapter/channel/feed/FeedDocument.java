package org.hearback.adapter.channel.feed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A feed as it was read.
 *
 * @param title of the feed, its host where it has none
 * @param entries in the feed's order, at most {@link FeedParser#MAX_ENTRIES}
 * @param timeToLive how long the feed itself says that a copy is good, null where it does not say
 */
record FeedDocument(String title, List<FeedEntry> entries, @Nullable Duration timeToLive) {
    FeedDocument {
        entries = List.copyOf(entries);
    }
}
