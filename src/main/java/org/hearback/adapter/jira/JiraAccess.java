package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.kernel.Access;

import java.util.Optional;
import java.util.function.BiPredicate;

/** What Jira lets the caller of the current web request do. */
final class JiraAccess implements Access {
    private final JiraAuthenticationContext context;
    private final IssueManager issues;
    private final ProjectManager projects;
    private final Permissions permissions;

    JiraAccess(
            JiraAuthenticationContext context,
            IssueManager issues,
            ProjectManager projects,
            Permissions permissions) {
        this.context = context;
        this.issues = issues;
        this.projects = projects;
        this.permissions = permissions;
    }

    @Override
    public Optional<String> caller() {
        return user().map(ApplicationUser::getKey);
    }

    @Override
    public boolean administers() {
        return user().filter(permissions::administers).isPresent();
    }

    @Override
    public boolean worksOn(long issueId) {
        return may(issueId, permissions::isAgentOn);
    }

    @Override
    public boolean worksIn(long projectId) {
        return mayIn(projectId, permissions::isAgentOf);
    }

    @Override
    public boolean browses(long issueId) {
        return may(issueId, (issue, caller) -> true);
    }

    @Override
    public boolean seesPeople(long issueId) {
        return may(
                issueId,
                (issue, caller) ->
                        permissions.isAgentOn(issue, caller)
                                && permissions.seesPeople(issue, caller));
    }

    @Override
    public boolean linksHandles(long issueId) {
        return may(
                issueId,
                (issue, caller) ->
                        permissions.isAgentOn(issue, caller)
                                && permissions.linksHandles(issue, caller));
    }

    @Override
    public boolean caretakes() {
        return user().filter(permissions::caretakes).isPresent();
    }

    @Override
    public boolean tells(long projectId) {
        return mayIn(projectId, permissions::tells);
    }

    @Override
    public boolean administersProject(long projectId) {
        return mayIn(projectId, permissions::setsUp);
    }

    private boolean mayIn(long projectId, BiPredicate<Project, ApplicationUser> test) {
        var project = projects.getProjectObj(projectId);
        return project != null && user().filter(caller -> test.test(project, caller)).isPresent();
    }

    /** Whether the caller sees the issue and passes the test too. */
    private boolean may(long issueId, BiPredicate<Issue, ApplicationUser> test) {
        var caller = context.getLoggedInUser();
        if (caller == null) return false;
        var issue = issues.getIssueObject(issueId);
        return issue != null && permissions.sees(issue, caller) && test.test(issue, caller);
    }

    private Optional<ApplicationUser> user() {
        return Optional.ofNullable(context.getLoggedInUser());
    }
}
