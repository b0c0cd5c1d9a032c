package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who may do what. */
final class DeskPermissions implements PermissionManager, GlobalPermissionManager {
    private final Rules rules;
    private final JiraTypes types;
    private final KnownPermissions known;

    DeskPermissions(Rules rules, JiraTypes types, KnownPermissions known) {
        this.rules = rules;
        this.types = types;
        this.known = known;
    }

    @Override
    public boolean hasPermission(
            ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
        if (issue.isArchived() && !permission.permissionKey().equals(Permissions.BROWSE))
            return false;
        return holds(permission, issue.getProjectId(), user);
    }

    @Override
    public boolean hasPermission(
            ProjectPermissionKey permission, Project project, @Nullable ApplicationUser user) {
        return holds(permission, project.getId(), user);
    }

    @Override
    public List<Project> getProjects(
            ProjectPermissionKey permission, @Nullable ApplicationUser user) {
        return rules.books().projects().all().stream()
                .map(types::project)
                .filter(project -> holds(permission, project.getId(), user))
                .toList();
    }

    private boolean holds(
            ProjectPermissionKey permission, long projectId, @Nullable ApplicationUser user) {
        if (!known.isOfProjects(permission.permissionKey())) return false;
        return rules.books()
                .projects()
                .byId(projectId)
                .filter(
                        project ->
                                rules.permissions()
                                        .may(
                                                types.account(user),
                                                permission.permissionKey(),
                                                project))
                .isPresent();
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permission, @Nullable ApplicationUser user) {
        return known.isGlobal(permission.getKey())
                && rules.permissions().mayGlobally(types.account(user), permission.getKey());
    }
}
