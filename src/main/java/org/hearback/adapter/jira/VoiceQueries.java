package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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

    /** Issues that are read at once. */
    private static final int AT_ONCE = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Acting acting;
    private final IssueManager issues;
    private final LiveIssues live;
    private final Searching search;
    private final Permissions permissions;
    private final JiraServices jira;
    private final LongFunction<? extends Collection<Long>> requests;

    VoiceQueries(JiraServices jira, LongFunction<? extends Collection<Long>> requests) {
        this.jira = jira;
        this.acting = jira.acting();
        this.issues = jira.work().issues();
        this.live = jira.issues();
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

    /**
     * Ids of the requests that ask for the change, at most {@link #MOST}. What the searcher may not
     * see takes no place among them, and is not named to Jira, whose messages tell of values.
     *
     * @param searcher null for Jira itself, which sees all
     */
    List<Long> requestsOf(Issue change, @Nullable ApplicationUser searcher) {
        var ids = requests.apply(change.getId()).stream().distinct().sorted().toList();
        if (searcher == null) return ids.stream().limit(MOST).toList();
        return acting.as(
                searcher, "list the voices of issue " + change.getId(), () -> seen(ids, searcher));
    }

    private List<Long> seen(List<Long> ids, ApplicationUser searcher) {
        var seen = new ArrayList<Long>();
        for (var from = 0; from < ids.size() && seen.size() < MOST; from += AT_ONCE)
            live.live(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).stream()
                    .filter(issue -> permissions.sees(issue, searcher))
                    .map(Issue::getId)
                    .forEach(seen::add);
        return seen.stream().limit(MOST).toList();
    }

    /**
     * Ids of the issues for which at least that many people ask, at most {@link #MOST}.
     *
     * @param searcher whoever may see them; null for Jira itself, which sees all
     */
    List<Long> changesWith(int people, @Nullable ApplicationUser searcher) {
        var jql = Marks.voicesAtLeast(people) + " ORDER BY key ASC";
        return acting.as(
                searcher,
                "find changes with " + people + " voices",
                () ->
                        (searcher == null
                                        ? search.all(jql, MOST)
                                        : search.allSeenBy(searcher, jql, MOST))
                                .stream().map(Issue::getId).toList());
    }

    /** The text of the key in the language of the caller of the web request. */
    String say(String key, Object... arguments) {
        return jira.say(key, arguments);
    }
}
