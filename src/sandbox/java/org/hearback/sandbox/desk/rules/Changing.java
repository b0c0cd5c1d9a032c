package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

/** Carries out changes of issues and tells what is different after them. */
record Changing(Books books, DeskEvents events) {

    /**
     * Does some work on an issue, then tells of it. Jira is silent where an update left everything
     * as it was.
     *
     * @return the issue as it stands then
     */
    IssueRow change(Happening what, IssueRow issue, @Nullable Account actor, Runnable work) {
        Snapshot before = Snapshot.of(books, issue.id());
        work.run();
        Snapshot after = Snapshot.of(books, issue.id());
        var changes = after.since(before);
        if (!changes.isEmpty() || what != Happening.UPDATED)
            events.issue(what, after.issue(), actor, changes);
        return after.issue();
    }
}
