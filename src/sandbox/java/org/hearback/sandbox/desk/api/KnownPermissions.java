package org.hearback.sandbox.desk.api;

import org.hearback.sandbox.host.Extensions;

import java.util.List;
import java.util.Set;

/**
 * The permissions that exist: Jira's own and those that the plugin declares. Nobody holds another
 * one, whatever was granted: Jira forgets grants of permissions that no module declares.
 */
public final class KnownPermissions {
    private static final Set<String> GLOBAL =
            Set.of(
                    "ADMINISTER",
                    "SYSTEM_ADMIN",
                    "USE",
                    "USER_PICKER",
                    "CREATE_SHARED_OBJECTS",
                    "MANAGE_GROUP_FILTER_SUBSCRIPTIONS",
                    "BULK_CHANGE");
    private static final Set<String> PROJECT =
            Set.of(
                    "ADMINISTER_PROJECTS",
                    "BROWSE_PROJECTS",
                    "VIEW_DEV_TOOLS",
                    "CREATE_ISSUES",
                    "EDIT_ISSUES",
                    "ASSIGN_ISSUES",
                    "ASSIGNABLE_USER",
                    "TRANSITION_ISSUES",
                    "RESOLVE_ISSUES",
                    "CLOSE_ISSUES",
                    "LINK_ISSUES",
                    "MOVE_ISSUES",
                    "DELETE_ISSUES",
                    "ARCHIVE_ISSUES",
                    "MODIFY_REPORTER",
                    "ADD_COMMENTS",
                    "WORK_ON_ISSUES",
                    "MANAGE_WATCHERS",
                    "CREATE_ATTACHMENTS",
                    "MANAGE_SPRINTS_PERMISSION",
                    "SERVICEDESK_AGENT");

    private final Extensions extensions;

    public KnownPermissions(Extensions extensions) {
        this.extensions = extensions;
    }

    boolean isGlobal(String key) {
        return GLOBAL.contains(key) || isIn(extensions.globalPermissions(), key);
    }

    boolean isOfProjects(String key) {
        return PROJECT.contains(key) || isIn(extensions.projectPermissions(), key);
    }

    private static boolean isIn(List<Extensions.Permission> declared, String key) {
        return declared.stream().anyMatch(permission -> permission.key().equals(key));
    }
}
