package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComments;
import org.hearback.channel.Desk;
import org.hearback.kernel.CommentId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what was lately written in the projects of channels, by the issues that changed since then:
 * a comment changes its issue, and Jira has no search for comments. Thread-safe.
 */
final class RecentComments {
    /** How far a node's clock may be behind the one by which the issues were changed. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private final Acting acting;
    private final UserManager users;
    private final SearchService search;
    private final CommentManager comments;
    private final Supplier<? extends Collection<Desk>> desks;
    private final Clock clock;

    /**
     * @param desks those of all channels; each project is searched as its channel's user
     */
    RecentComments(
            Acting acting,
            UserManager users,
            SearchService search,
            CommentManager comments,
            Supplier<? extends Collection<Desk>> desks,
            Clock clock) {
        this.acting = acting;
        this.users = users;
        this.search = search;
        this.comments = comments;
        this.desks = desks;
        this.clock = clock;
    }

    /** As {@link RequestComments#writtenBetween}. */
    List<RequestComment.Ref> between(Instant from, Instant until) {
        return desks.get().stream()
                .map(desk -> new Place(desk.projectId(), desk.userKey()))
                .distinct()
                .flatMap(place -> writtenIn(place, from, until).stream())
                .distinct()
                .sorted(Comparator.comparing(Written::at).reversed())
                .limit(RequestComments.MOST)
                .sorted(Comparator.comparing(Written::at))
                .map(Written::ref)
                .toList();
    }

    /** Nothing where the user is gone: such a channel does nothing until an admin names another. */
    private List<Written> writtenIn(Place place, Instant from, Instant until) {
        var user = users.getUserByKey(place.userKey());
        if (user == null) return List.of();
        return acting.as(
                user,
                "look for comments in project " + place.projectId(),
                () -> {
                    var query = search.parseQuery(user, jql(place.projectId(), from));
                    // All that can be wrong in it is the project: it is gone, with its requests.
                    if (!query.isValid()) return List.of();
                    // As many issues as comments: each comment may be on an issue of its own.
                    var page = new PagerFilter<Issue>(0, RequestComments.MOST);
                    var changed = search.search(user, query.getQuery(), page);
                    return changed.getResults().stream()
                            .flatMap(issue -> written(issue, from, until))
                            .toList();
                });
    }

    /** Counts minutes back from now, because JQL reads a date in the asker's own time zone. */
    private String jql(long projectId, Instant from) {
        var back = Duration.between(from, clock.instant()).plus(CLOCK_DIFFERENCE);
        return String.format(
                Locale.ROOT,
                "project = %d AND updated >= \"-%dm\" ORDER BY updated DESC",
                projectId,
                Math.max(1, back.toMinutes() + 1));
    }

    private Stream<Written> written(Issue issue, Instant from, Instant until) {
        return comments.getComments(issue).stream()
                .map(comment -> Written.of(comment, issue))
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until));
    }

    /** A project with a user who searches in it. */
    private record Place(long projectId, String userKey) {}

    private record Written(RequestComment.Ref ref, Instant at) {
        static Written of(Comment comment, Issue issue) {
            var id = new CommentId(comment.getId());
            return new Written(
                    new RequestComment.Ref(id, LiveIssues.refTo(issue)),
                    comment.getCreated().toInstant());
        }
    }
}
