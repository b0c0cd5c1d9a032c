package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happened, on the thread that did it and after it is stored: as Jira does, only on the
 * node where it happened.
 */
public interface DeskEvents {
    void issueCreated(IssueRow issue, @Nullable String actorKey);

    void issueUpdated(IssueRow issue, @Nullable String actorKey);

    /** The issue went to another status; {@code from} is where it stood. */
    void issueMoved(IssueRow issue, StatusRow from, @Nullable String actorKey);

    void commentCreated(CommentRow comment);

    void commentDeleted(CommentRow comment);

    void linked(LinkRow link);

    /** A version was marked released, or unreleased again. */
    void versionReleased(VersionRow version);
}
