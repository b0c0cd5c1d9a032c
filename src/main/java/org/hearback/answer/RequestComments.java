package org.hearback.answer;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;

import java.util.Optional;

/**
 * The comments of requests. Thread-safe. {@code adapter.jira} implements it; {@code
 * RequestCommentsContract} defines it.
 */
public interface RequestComments {
    /** The comment as it stands now; empty when it was deleted. */
    Optional<RequestComment> find(CommentId id);

    /**
     * Adds a note that only agents see. Takes up to 2 s; not inside a transaction.
     *
     * @param once a second note with the same mark is not added to the request
     * @param key i18n key of the text
     * @param arguments for the key's {@code {0}}, {@code {1}}
     */
    void addNote(RequestRef request, String once, String key, String... arguments);
}
