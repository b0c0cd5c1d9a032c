package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

import org.hearback.request.DeskRefused;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Jira's search, as Jira's index knows the issues by now. Thread-safe. */
final class Searching {
    /** Issues a page: far below what any search back end refuses to return at once. */
    private static final int PAGE = 200;

    private final SearchService search;

    Searching(SearchService search) {
        this.search = search;
    }

    /** The query; refused, in Jira's words, where it has none of that meaning. */
    Query query(@Nullable ApplicationUser reader, String jql) {
        var parsed = search.parseQuery(reader, jql);
        if (!parsed.isValid())
            throw new DeskRefused(String.join(" ", parsed.getErrors().getErrorMessages()));
        return parsed.getQuery();
    }

    /** The first of what the reader may see. */
    List<Issue> seenBy(@Nullable ApplicationUser reader, String jql, int limit)
            throws SearchException {
        var page = new PagerFilter<Issue>(0, limit);
        return search.search(reader, query(reader, jql), page).getResults();
    }

    /** How many the reader may see. */
    long count(ApplicationUser reader, String jql) throws SearchException {
        return search.searchCount(reader, query(reader, jql));
    }

    /**
     * Whoever may see them.
     *
     * @param jql has an order, so that no page repeats another
     */
    List<Issue> all(String jql, int limit) throws SearchException {
        var query = query(null, jql);
        return inPages(limit, page -> search.searchOverrideSecurity(null, query, page));
    }

    /** As {@link #all}, as far as the reader may see them. */
    List<Issue> allSeenBy(ApplicationUser reader, String jql, int limit) throws SearchException {
        var query = query(reader, jql);
        return inPages(limit, page -> search.search(reader, query, page));
    }

    private interface Pager {
        SearchResults<Issue> look(PagerFilter<Issue> page) throws SearchException;
    }

    private static List<Issue> inPages(int limit, Pager pager) throws SearchException {
        var found = new ArrayList<Issue>();
        while (found.size() < limit) {
            var page = new PagerFilter<Issue>(found.size(), Math.min(PAGE, limit - found.size()));
            var some = pager.look(page).getResults();
            found.addAll(some);
            if (some.size() < page.getMax()) break;
        }
        return found;
    }
}
