package org.hearback.listen;

import org.jspecify.annotations.Nullable;

/**
 * How a post stands among others.
 *
 * @param root external id of the thread's first post; the post's own where it starts one or where
 *     the root is unknown
 * @param parent external id of the post that it answers, null where it answers none
 * @param addressed whether it speaks to us: a mention, a direct message, an answer to us, a push by
 *     webhook; false for what we only found by listening to a word
 * @param share whether it only passes on somebody's post
 */
public record PostThread(String root, @Nullable String parent, boolean addressed, boolean share) {
    public PostThread {
        if (root.isBlank()) throw new IllegalArgumentException("root is blank");
    }
}
