package org.hearback.customer;

import org.hearback.intake.KeptPost;
import org.hearback.listen.Kind;

import java.time.Instant;

/** One thing on the timeline of a person. */
public sealed interface TimelineEntry {
    /** When it happened: a request's creation, a post's own time. */
    Instant at();

    /** What kind of text it is. */
    Kind kind();

    /** A request that the viewer may see in Jira. */
    record Asked(FiledRequest request, Kind kind) implements TimelineEntry {
        @Override
        public Instant at() {
            return request.createdAt();
        }
    }

    /**
     * Something said in public that became no request.
     *
     * @param channel the channel's name
     */
    record Said(KeptPost post, String channel, Kind kind) implements TimelineEntry {
        @Override
        public Instant at() {
            return post.post().postedAt();
        }
    }
}
