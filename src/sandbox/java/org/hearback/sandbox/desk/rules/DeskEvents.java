package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Hears what happened, on the thread that did it and after it is stored: as Jira does, only on the
 * node where it happened.
 */
public interface DeskEvents {
    void commentCreated(CommentRow comment);

    /**
     * Hears of an issue.
     *
     * @param issue as it stands now; as it last stood where it was deleted
     * @param by who did it; null for nobody
     * @param changes what is different; empty for a new or a deleted issue
     */
    void issue(Happening what, IssueRow issue, @Nullable Account by, List<FieldChange> changes);

    /** Hears of a version, as it stands now or last stood. */
    void version(Turn what, VersionRow version);

    /** Hears that a version took the place of another, before the other is heard to be deleted. */
    void merged(VersionRow into, VersionRow gone);

    void linked(LinkRow link);

    void unlinked(LinkRow link);

    /** What can happen to an issue. */
    enum Happening {
        CREATED,
        UPDATED,
        ASSIGNED,
        RESOLVED,
        REOPENED,
        /** A step of the workflow that neither resolves nor reopens. */
        MOVED,
        /** It went to another project. */
        RELOCATED,
        DELETED
    }

    /** What can happen to a version. */
    enum Turn {
        CREATED,
        RELEASED,
        UNRELEASED,
        ARCHIVED,
        UNARCHIVED,
        DELETED
    }
}
