package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happened, on the thread that did it and after it is stored: as Jira does, only on the
 * node where it happened.
 */
public interface DeskEvents {
    void commentCreated(CommentRow comment);

    /**
     * Hears of an issue.
     *
     * @param issue as it stands now
     * @param by who did it; null for nobody
     */
    void issue(Happening what, IssueRow issue, @Nullable Account by);

    /** What can happen to an issue. */
    enum Happening {
        CREATED,
        UPDATED,
        RESOLVED,
        REOPENED,
        /** A step of the workflow that neither resolves nor reopens. */
        MOVED
    }
}
