package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/**
 * Comments that we write, each with a mark by which a second try finds the first. None of them is
 * taken for an agent's answer. Thread-safe.
 */
final class MarkedComments {
    private final CommentManager comments;
    private final Marks marks;
    private final Clock clock;

    MarkedComments(CommentManager comments, Marks marks, Clock clock) {
        this.comments = comments;
        this.marks = marks;
        this.clock = clock;
    }

    /** The comment with that mark. */
    Optional<Comment> find(Issue issue, String once) {
        return comments.getComments(issue).stream()
                .filter(each -> marks.notes(each.getId(), once))
                .findFirst();
    }

    /**
     * Adds an internal comment, unless one with that mark is there.
     *
     * @param author null for nobody: a comment that nobody signs is better than none
     */
    void addInternal(Issue issue, @Nullable ApplicationUser author, String markup, String once) {
        if (find(issue, once).isPresent()) return;
        comments.create(issue, author, markup, null, null, now(), Marks.note(once), true);
    }

    /** Adds a comment that customers may read, unless one with that mark is there. */
    void addPublic(Issue issue, @Nullable ApplicationUser author, String markup, String once) {
        if (find(issue, once).isPresent()) return;
        comments.create(issue, author, markup, null, null, now(), Marks.notice(once), true);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
