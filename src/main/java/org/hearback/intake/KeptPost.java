package org.hearback.intake;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostThread;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A post as it is kept, with what became of it.
 *
 * @param note what Jira said, where it refused; empty otherwise
 * @param author who wrote it, once met
 * @param request the request that it opened or continued, or is about to continue
 * @param deskTriedAt when opening was first tried; a later try looks for its result before trying
 *     again
 */
public record KeptPost(
        InboundPost post,
        Instant receivedAt,
        PostState state,
        Reason reason,
        String note,
        @Nullable HandleId author,
        @Nullable RequestRef request,
        @Nullable Instant deskTriedAt) {
    public KeptPost {
        requireNonNull(post, "post");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(note, "note");
    }

    /** As it is when it was just kept. */
    public static KeptPost received(InboundPost post, Instant receivedAt) {
        return new KeptPost(
                post, receivedAt, PostState.RECEIVED, Reason.NONE, "", null, null, null);
    }

    /** The same with its author known. */
    public KeptPost by(HandleId author) {
        return new KeptPost(post, receivedAt, state, reason, note, author, request, deskTriedAt);
    }

    /** The same in the thread of that root. */
    public KeptPost inThread(String root) {
        var known = post.thread();
        var thread = new PostThread(root, known.parent(), known.bearing());
        return new KeptPost(
                post.inThread(thread),
                receivedAt,
                state,
                reason,
                note,
                author,
                request,
                deskTriedAt);
    }

    /** The same, decided to continue the entry's request, which may still have to be opened. */
    public KeptPost continuing(ThreadEntry entry) {
        return new KeptPost(
                post,
                receivedAt,
                PostState.MATCHED,
                Reason.SAME_THREAD,
                "",
                author,
                entry.request(),
                deskTriedAt);
    }

    /** The same, ended or moved on. */
    public KeptPost ended(PostState as, Reason because, String says) {
        return new KeptPost(post, receivedAt, as, because, says, author, request, deskTriedAt);
    }

    /** The same with its request. */
    public KeptPost on(RequestRef known) {
        return new KeptPost(post, receivedAt, state, reason, note, author, known, deskTriedAt);
    }

    /**
     * The same once its author is erased: nobody works on it any more, and what had been decided is
     * still counted.
     */
    public KeptPost erased() {
        var open =
                switch (state) {
                    case RECEIVED, MATCHED, NEEDS_ATTENTION -> true;
                    case OPENED, CONTINUED, LISTENED, DROPPED, ERASED -> false;
                };
        return ended(PostState.ERASED, open ? Reason.ERASED : reason, "");
    }

    /** The same with opening first tried at that time. */
    public KeptPost tried(Instant at) {
        return new KeptPost(post, receivedAt, state, reason, note, author, request, at);
    }
}
