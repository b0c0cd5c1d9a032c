package org.hearback.adapter.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.customer.FiledRequest;
import org.hearback.insight.Digest;
import org.hearback.insight.Product;
import org.hearback.insight.ProductDesk;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The products that Jira's projects are, and those who lead them. */
final class JiraProductDesk implements ProductDesk {
    private final ProjectManager projects;
    private final IssueManager issues;
    private final UserManager users;
    private final Permissions permissions;
    private final FiledRequests filed;
    private final DigestMail mail;

    JiraProductDesk(
            ProjectManager projects,
            IssueManager issues,
            UserManager users,
            Permissions permissions,
            FiledRequests filed,
            DigestMail mail) {
        this.projects = projects;
        this.issues = issues;
        this.users = users;
        this.permissions = permissions;
        this.filed = filed;
        this.mail = mail;
    }

    @Override
    public Optional<Product> product(long projectId) {
        return project(projectId).map(it -> new Product(projectId, it.getKey(), it.getName()));
    }

    @Override
    public List<FiledRequest> requests(Collection<Long> issueIds) {
        return issueIds.isEmpty() ? List.of() : filed.of(issues.getIssueObjects(issueIds));
    }

    @Override
    public List<String> owners(long projectId) {
        return project(projectId).stream()
                .flatMap(JiraProductDesk::leads)
                .filter(Objects::nonNull)
                .map(ApplicationUser::getKey)
                .distinct()
                .toList();
    }

    @Override
    public boolean sees(String userKey, long issueId) {
        var user = users.getUserByKey(userKey);
        Issue issue = issues.getIssueObject(issueId);
        return user != null && issue != null && permissions.sees(issue, user);
    }

    @Override
    public boolean mail(String userKey, Digest digest) {
        var user = users.getUserByKey(userKey);
        return user != null && user.isActive() && mail.send(user, digest);
    }

    private Optional<Project> project(long projectId) {
        return Optional.ofNullable(projects.getProjectObj(projectId))
                .filter(project -> !project.isArchived());
    }

    private static Stream<ApplicationUser> leads(Project project) {
        return Stream.concat(
                Stream.of(project).map(Project::getProjectLead),
                project.getProjectComponents().stream().map(ProjectComponent::getComponentLead));
    }
}
