package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;

import org.hearback.request.DeskRefused;
import org.hearback.request.RequestDraft;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the request that an earlier try opened before it died: among the project's issues since
 * then, the one that has the post's mark, or our very description where the try did not live to
 * mark it. Thread-safe.
 */
final class EarlierRequests {
    /** How far a node's clock may be behind the one that wrote down when the first try was. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /** Issues a page: far below what any search back end refuses to return at once. */
    private static final int PAGE = 100;

    private final SearchService search;
    private final IssueManager issues;
    private final Marks marks;
    private final Clock clock;

    EarlierRequests(SearchService search, IssueManager issues, Marks marks, Clock clock) {
        this.search = search;
        this.issues = issues;
        this.marks = marks;
        this.clock = clock;
    }

    /** The request of the draft's post, as far as {@code asker} can see it. */
    Optional<Issue> find(RequestDraft draft, String description, ApplicationUser asker)
            throws SearchException {
        var triedAt = draft.triedAt();
        if (triedAt == null) return Optional.empty();
        var query = search.parseQuery(asker, jql(draft.channel().desk().projectId(), triedAt));
        if (!query.isValid())
            throw new DeskRefused(String.join(" ", query.getErrors().getErrorMessages()));
        for (int start = 0; ; start += PAGE) {
            var page = new PagerFilter<Issue>(start, PAGE);
            List<Issue> found = search.search(asker, query.getQuery(), page).getResults();
            for (var each : found) if (isOf(each, draft, description)) return Optional.of(each);
            if (found.size() < PAGE) return Optional.empty();
        }
    }

    /** Counts minutes back from now, because JQL reads a date in the asker's own time zone. */
    private String jql(long projectId, Instant triedAt) {
        var back = Duration.between(triedAt, clock.instant()).plus(CLOCK_DIFFERENCE);
        return String.format(
                Locale.ROOT,
                "project = %d AND created >= \"-%dm\" ORDER BY created ASC",
                projectId,
                Math.max(1, back.toMinutes() + 1));
    }

    private boolean isOf(Issue found, RequestDraft draft, String description) {
        return marks.postOfIssue(found.getId())
                .map(draft.post().key().asText()::equals)
                .orElseGet(() -> isSame(stored(found), description));
    }

    /** The index may hold less of a text than the database does. */
    private @Nullable String stored(Issue found) {
        Issue issue = issues.getIssueObject(found.getId());
        return issue == null ? null : issue.getDescription();
    }

    private static boolean isSame(@Nullable String stored, String description) {
        return stored != null && stored.replace("\r\n", "\n").strip().equals(description.strip());
    }
}
