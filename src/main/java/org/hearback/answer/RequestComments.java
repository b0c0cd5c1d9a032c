package org.hearback.answer;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The comments of requests. Thread-safe. {@code adapter.jira} implements it; {@code
 * RequestCommentsContract} defines it.
 */
public interface RequestComments {
    /**
     * Most comments that {@link #writtenBetween} gives: more than a busy desk writes in an hour.
     */
    int MOST = 500;

    /** The comment as it stands now; empty when it was deleted. */
    Optional<RequestComment> find(CommentId id);

    /**
     * The comments that were written at or after {@code from} and before {@code until} on issues of
     * the projects that have a channel, whoever wrote them and whoever may read them; oldest first.
     * Where there are more than {@link #MOST}, older ones are left out. A comment may be seen some
     * seconds late. Takes up to some seconds; not inside a transaction.
     *
     * @throws org.hearback.request.DeskUnavailable if a later try may help
     */
    List<RequestComment.Ref> writtenBetween(Instant from, Instant until);

    /**
     * Adds a note that only agents see. Takes up to 2 s; not inside a transaction.
     *
     * @param once a second note with the same mark is not added to the request
     * @param key i18n key of the text
     * @param arguments for the key's {@code {0}}, {@code {1}}
     */
    void addNote(RequestRef request, String once, String key, String... arguments);
}
