package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;

/** Internal comments by which the agents of a request learn something. Thread-safe. */
final class Notes {
    private final CommentManager comments;
    private final Marks marks;
    private final Words words;
    private final Clock clock;

    Notes(CommentManager comments, Marks marks, Words words, Clock clock) {
        this.comments = comments;
        this.marks = marks;
        this.words = words;
        this.clock = clock;
    }

    /** Whether the note with that mark stands on the issue. */
    boolean isThere(Issue issue, String once) {
        return comments.getComments(issue).stream()
                .anyMatch(each -> marks.notes(each.getId(), once));
    }

    /**
     * Adds the note. Its arguments are foreign words, such as what a server said; the text of the
     * key is markup.
     *
     * @param author null for nobody: a note that nobody signs is better than none
     */
    void add(
            Issue issue,
            @Nullable ApplicationUser author,
            String once,
            String key,
            String... arguments) {
        var text = words.say(key, Stream.of(arguments).map(WikiText::of).toArray());
        var now = Date.from(clock.instant());
        comments.create(issue, author, text, null, null, now, Marks.note(once), true);
    }
}
