package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.CommentRow;

/**
 * Hears what happened, on the thread that did it and after it is stored: as Jira does, only on the
 * node where it happened.
 */
@FunctionalInterface
public interface DeskEvents {
    void commentCreated(CommentRow comment);
}
