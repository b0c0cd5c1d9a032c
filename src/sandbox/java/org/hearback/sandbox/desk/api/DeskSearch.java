package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.jql.JqlRefused;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

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
            return new ParseResult(new Text(text), new MessageSetImpl());
        } catch (JqlRefused e) {
            var errors = new MessageSetImpl();
            errors.addErrorMessage(String.valueOf(e.getMessage()));
            return new ParseResult(null, errors);
        }
    }

    @Override
    public SearchResults<Issue> search(
            @Nullable ApplicationUser user, Query query, PagerFilter<?> page)
            throws SearchException {
        return found(text -> jql.filter(text, types.account(user)), query, page);
    }

    @Override
    public SearchResults<Issue> searchOverrideSecurity(
            @Nullable ApplicationUser user, Query query, PagerFilter<?> page)
            throws SearchException {
        return found(text -> jql.filterOverridingSecurity(text, types.account(user)), query, page);
    }

    @Override
    public long searchCount(@Nullable ApplicationUser user, Query query) throws SearchException {
        try {
            return issues.count(jql.filter(query.getQueryString(), types.account(user)));
        } catch (JqlRefused e) {
            throw new SearchException(e.getMessage());
        }
    }

    private SearchResults<Issue> found(
            Function<String, IssueBook.Filter> meaning, Query query, PagerFilter<?> page)
            throws SearchException {
        try {
            var filter = meaning.apply(query.getQueryString());
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
}
