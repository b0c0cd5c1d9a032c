package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds issues by who reported them. Thread-safe. */
final class ReportedIssues {
    private final Searching search;
    private final UserManager users;

    ReportedIssues(Searching search, UserManager users) {
        this.search = search;
        this.users = users;
    }

    /**
     * Those that the reader may see.
     *
     * @param userKeys of the reporters; keys that nobody has any more are passed over
     * @param rest what else the query asks, and its order: {@code ORDER BY created DESC}
     */
    List<Issue> seenBy(
            @Nullable ApplicationUser reader, Collection<String> userKeys, String rest, int limit)
            throws SearchException {
        var reporters = reporters(userKeys);
        if (reporters.isEmpty()) return List.of();
        return search.seenBy(reader, jql(reporters, rest), limit);
    }

    /** As {@link #seenBy}, whoever may see them. */
    List<Issue> all(Collection<String> userKeys, String rest, int limit) throws SearchException {
        var reporters = reporters(userKeys);
        if (reporters.isEmpty()) return List.of();
        return search.all(jql(reporters, rest), limit);
    }

    private static String jql(String reporters, String rest) {
        return "reporter in (" + reporters + ") " + rest;
    }

    /** JQL names people by their user names. */
    private String reporters(Collection<String> userKeys) {
        return userKeys.stream()
                .flatMap(key -> Stream.ofNullable(users.getUserByKey(key)))
                .map(user -> quoted(user.getUsername()))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
