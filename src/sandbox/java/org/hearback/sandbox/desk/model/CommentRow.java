package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A comment, as stored.
 *
 * @param internal whether its property {@code sd.public.comment} hides it from customers
 * @param groupLevel the only group that may read it, null for all
 * @param roleLevel the only project role that may read it, null for all
 */
public record CommentRow(
        long id,
        long issueId,
        @Nullable String authorKey,
        String body,
        boolean internal,
        @Nullable String groupLevel,
        @Nullable Long roleLevel,
        Instant created,
        Instant updated) {
    /** JSM's comment property: {@code {"internal": true}} hides the comment from customers. */
    public static final String PUBLIC_PROPERTY = "sd.public.comment";

    /** Whether customers may read it. */
    public boolean isPublic() {
        return !internal && groupLevel == null && roleLevel == null;
    }
}
