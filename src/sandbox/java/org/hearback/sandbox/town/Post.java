package org.hearback.sandbox.town;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody wrote, or the passing on of what somebody wrote.
 *
 * @param id digits; a later post has a greater one
 * @param uri its name in the world, for ever: stored, because the town may move to another port
 * @param author account id
 * @param warning shown before the text; empty for none
 * @param answers id of the post that it answers
 * @param shares id of the post that it passes on; its own text is empty then
 */
record Post(
        String id,
        String uri,
        String author,
        String text,
        String warning,
        Visibility visibility,
        @Nullable String answers,
        @Nullable String shares,
        Instant at,
        @Nullable Instant editedAt) {

    long number() {
        return Long.parseLong(id);
    }

    Post edited(String newText, Instant when) {
        return new Post(id, uri, author, newText, warning, visibility, answers, shares, at, when);
    }

    /** A post before the town has taken it. */
    record Draft(String text, String warning, Visibility visibility, @Nullable String answers) {
        static Draft of(String text) {
            return new Draft(text, "", Visibility.PUBLIC, null);
        }

        static Draft answering(Post parent, String text) {
            return new Draft(text, "", parent.visibility(), parent.id());
        }
    }
}
