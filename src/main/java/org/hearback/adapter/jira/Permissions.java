package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

import org.jspecify.annotations.Nullable;

/** What Jira lets somebody do; nobody may do nothing. Thread-safe. */
final class Permissions {
    /** The permission by which the service desk knows its agents. */
    private static final ProjectPermissionKey AGENT = new ProjectPermissionKey("SERVICEDESK_AGENT");

    private final PermissionManager projects;
    private final GlobalPermissionManager global;

    Permissions(PermissionManager projects, GlobalPermissionManager global) {
        this.projects = projects;
        this.global = global;
    }

    boolean administers(@Nullable ApplicationUser user) {
        return user != null && global.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }

    boolean isAgentOn(Issue issue, @Nullable ApplicationUser user) {
        return user != null && projects.hasPermission(AGENT, issue, user);
    }

    boolean isAgentOf(Project project, ApplicationUser user) {
        return projects.hasPermission(AGENT, project, user);
    }

    boolean sees(Issue issue, ApplicationUser user) {
        return projects.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }
}
