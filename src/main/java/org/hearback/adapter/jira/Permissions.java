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

import java.util.Collection;

/** What Jira lets somebody do; nobody may do nothing. Thread-safe. */
final class Permissions {
    /** The permission by which the service desk knows its agents. */
    private static final ProjectPermissionKey AGENT = new ProjectPermissionKey("SERVICEDESK_AGENT");

    /** Ours: the descriptor brings them to Jira under these keys. */
    private static final ProjectPermissionKey SEE_PEOPLE =
            new ProjectPermissionKey("HEARBACK_SEE_PEOPLE");

    private static final ProjectPermissionKey LINK_HANDLES =
            new ProjectPermissionKey("HEARBACK_LINK_HANDLES");
    private static final ProjectPermissionKey TELL = new ProjectPermissionKey("HEARBACK_TELL");
    private static final GlobalPermissionKey CARETAKER =
            GlobalPermissionKey.of("hearback.caretaker");

    private final PermissionManager projects;
    private final GlobalPermissionManager global;

    Permissions(PermissionManager projects, GlobalPermissionManager global) {
        this.projects = projects;
        this.global = global;
    }

    boolean administers(@Nullable ApplicationUser user) {
        return user != null && global.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }

    boolean caretakes(ApplicationUser user) {
        return global.hasPermission(CARETAKER, user) || administers(user);
    }

    boolean isAgentOn(Issue issue, @Nullable ApplicationUser user) {
        return user != null && projects.hasPermission(AGENT, issue, user);
    }

    boolean isAgentOf(Project project, ApplicationUser user) {
        return projects.hasPermission(AGENT, project, user);
    }

    boolean isAgentSomewhere(ApplicationUser user) {
        return !projects.getProjects(AGENT, user).isEmpty();
    }

    boolean seesPeople(Issue issue, ApplicationUser user) {
        return projects.hasPermission(SEE_PEOPLE, issue, user);
    }

    boolean linksHandles(Issue issue, ApplicationUser user) {
        return projects.hasPermission(LINK_HANDLES, issue, user);
    }

    boolean sees(Issue issue, ApplicationUser user) {
        return projects.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }

    boolean sees(Project project, ApplicationUser user) {
        return projects.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
    }

    boolean links(Issue issue, ApplicationUser user) {
        return projects.hasPermission(ProjectPermissions.LINK_ISSUES, issue, user);
    }

    Collection<Project> whereCreates(ApplicationUser user) {
        return projects.getProjects(ProjectPermissions.CREATE_ISSUES, user);
    }

    boolean tells(Project project, ApplicationUser user) {
        return projects.hasPermission(TELL, project, user) && sees(project, user);
    }

    /** Jira lets its own administrators set up each project, too. */
    boolean setsUp(Project project, ApplicationUser user) {
        return projects.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
                || administers(user);
    }
}
