package org.hearback.listen;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a post stands among others.
 *
 * @param root external id of the thread's first post; the post's own where it starts one or where
 *     the root is unknown
 * @param parent external id of the post that it answers, null where it answers none
 * @param bearing how it bears on us
 */
public record PostThread(String root, @Nullable String parent, Bearing bearing) {
    public PostThread {
        if (root.isBlank()) throw new IllegalArgumentException("root is blank");
        requireNonNull(bearing, "bearing");
    }
}
