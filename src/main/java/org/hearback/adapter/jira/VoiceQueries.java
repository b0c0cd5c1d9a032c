package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * What the JQL functions ask that Jira makes from the descriptor: it gives them this, and they find
 * the rest here. {@link JiraLoops} makes it. Thread-safe.
 */
public final class VoiceQueries {
    /** Far below what any search back end takes in one query, and more than one reads through. */
    static final int MOST = 1000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Acting acting;
    private final IssueManager issues;
    private final Searching search;
    private final Permissions permissions;
    private final JiraServices jira;
    private final LongFunction<? extends Collection<Long>> requests;

    VoiceQueries(JiraServices jira, LongFunction<? extends Collection<Long>> requests) {
        this.jira = jira;
        this.acting = jira.acting();
        this.issues = jira.work().issues();
        this.search = jira.searching();
        this.permissions = jira.permissions();
        this.requests = requests;
    }

    /** The issue of that key or id, if the searcher may see it. */
    Optional<Issue> change(String key, @Nullable ApplicationUser searcher) {
        return change(key).filter(issue -> searcher != null && permissions.sees(issue, searcher));
    }

    /** The issue of that key or id. */
    Optional<Issue> change(String key) {
        return Optional.ofNullable(
                NUMBER.matcher(key).matches()
                        ? issues.getIssueObject(Long.valueOf(key))
                        : issues.getIssueObject(key));
    }

    /** Ids of the requests that ask for the change, at most {@link #MOST}. */
    List<Long> requestsOf(Issue change) {
        return requests.apply(change.getId()).stream()
                .distinct()
                .limit(MOST)
                .map(id -> id)
                .toList();
    }

    /** Ids of the issues for which at least that many people ask, at most {@link #MOST}. */
    List<Long> changesWith(int people) {
        return acting.as(
                null,
                "find changes with " + people + " voices",
                () ->
                        search.all(Marks.voicesAtLeast(people) + " ORDER BY key ASC", MOST).stream()
                                .map(Issue::getId)
                                .toList());
    }

    /** The text of the key in the language of the caller of the web request. */
    String say(String key, Object... arguments) {
        return jira.say(key, arguments);
    }
}
