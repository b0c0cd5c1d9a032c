package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.customer.CustomerFile;
import org.hearback.customer.FiledRequest;
import org.hearback.customer.Survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What Jira and its service desk let the caller of the web request see of customers. */
final class JiraCustomerFile implements CustomerFile {
    /** How many resolved requests are looked at for a rating; few customers rate each. */
    private static final int LOOKED_AT = 50;

    private final VisibleIssues issues;
    private final FiledRequests filed;
    private final Surveys surveys;
    private final Organisations organisations;

    JiraCustomerFile(
            VisibleIssues issues,
            FiledRequests filed,
            Surveys surveys,
            Organisations organisations) {
        this.issues = issues;
        this.filed = filed;
        this.surveys = surveys;
        this.organisations = organisations;
    }

    @Override
    public Optional<String> reporterOf(long issueId) {
        return issues.find(List.of(issueId)).stream()
                .findFirst()
                .map(Issue::getReporter)
                .map(ApplicationUser::getKey);
    }

    @Override
    public List<FiledRequest> reportedBy(Collection<String> userKeys, int limit) {
        return filed.of(issues.reportedBy(userKeys, "ORDER BY created DESC", limit));
    }

    @Override
    public List<FiledRequest> requests(Collection<Long> issueIds) {
        return filed.of(issues.find(issueIds));
    }

    @Override
    public Optional<Survey> lastSurvey(Collection<String> userKeys) {
        var resolved = "AND statusCategory = Done ORDER BY resolved DESC";
        return surveys.newest(issues.reportedBy(userKeys, resolved, LOOKED_AT));
    }

    @Override
    public List<String> organisations(Collection<String> userKeys) {
        return issues.isAgentAsking() ? organisations.of(userKeys) : List.of();
    }
}
