package org.hearback.kernel;

import java.time.Instant;

/** A fact with components of every kind that a fact may have. */
public record DoorOpened(
        String door,
        int times,
        long seconds,
        Instant at,
        Visibility seenBy,
        PostKey post,
        RequestRef request,
        CommentId comment,
        HandleId person)
        implements Fact {
    /** Opened now, seen by all. */
    public static DoorOpened of(String door) {
        return new DoorOpened(
                door,
                3,
                1L << 40,
                Instant.parse("2026-01-05T09:00:00.123456Z"),
                Visibility.PUBLIC,
                new PostKey(new ChannelId(1), "https://social.example/statuses/\"1\""),
                new RequestRef(10_001, "SUP-1"),
                new CommentId(10_200),
                new HandleId(7));
    }
}
