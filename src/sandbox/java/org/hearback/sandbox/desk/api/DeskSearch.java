package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.jql.JqlRefused;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Searches by JQL. */
final class DeskSearch implements SearchService {
    private final Jql jql;
    private final IssueBook issues;
    private final JiraTypes types;

    DeskSearch(Jql jql, IssueBook issues, JiraTypes types) {
        this.jql = jql;
        this.issues = issues;
        this.types = types;
    }

    @Override
    public ParseResult parseQuery(@Nullable ApplicationUser user, String text) {
        try {
            jql.filter(text, types.account(user));
            return new ParseResult(new Text(text), new Messages(Set.of()));
        } catch (JqlRefused e) {
            return new ParseResult(null, new Messages(Set.of(e.getMessage())));
        }
    }

    @Override
    public SearchResults<Issue> search(
            @Nullable ApplicationUser user, Query query, PagerFilter<?> page)
            throws SearchException {
        try {
            var filter = jql.filter(query.getQueryString(), types.account(user));
            List<Issue> found =
                    issues.find(filter, page.getStart(), page.getMax()).stream()
                            .<Issue>map(types::issue)
                            .toList();
            return new SearchResults<>(found, Math.toIntExact(issues.count(filter)), page);
        } catch (JqlRefused e) {
            throw new SearchException(e.getMessage());
        }
    }

    private record Text(String getQueryString) implements Query {}

    private record Messages(Set<String> getErrorMessages) implements MessageSet {
        @Override
        public boolean hasAnyErrors() {
            return !getErrorMessages.isEmpty();
        }
    }
}
