package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Permissions go from groups to roles to projects, as in Jira. Customers hold none
 * of them: what they may do on the portal is decided by {@link Requests}.
 */
public final class Permissions {
    public static final String BROWSE = "BROWSE_PROJECTS";
    public static final String CREATE = "CREATE_ISSUES";
    public static final String EDIT = "EDIT_ISSUES";
    public static final String ASSIGN = "ASSIGN_ISSUES";
    public static final String ASSIGNABLE = "ASSIGNABLE_USER";
    public static final String MOVE = "MOVE_ISSUES";
    public static final String DELETE = "DELETE_ISSUES";
    public static final String ARCHIVE = "ARCHIVE_ISSUES";
    public static final String TRANSITION = "TRANSITION_ISSUES";
    public static final String COMMENT = "ADD_COMMENTS";
    public static final String LINK = "LINK_ISSUES";
    public static final String AGENT = "SERVICEDESK_AGENT";
    public static final String ADMINISTER_PROJECT = "ADMINISTER_PROJECTS";

    private final Books books;

    public Permissions(Books books) {
        this.books = books;
    }

    /**
     * Whether the person holds a project permission. In an archived project all that is left is to
     * look at it; only Jira's administrators can restore it.
     *
     * @param account null for nobody: an anonymous visitor holds nothing
     */
    public boolean may(@Nullable Account account, String permission, ProjectRow project) {
        if (account == null || !account.active()) return false;
        if (project.archived() && !permission.equals(BROWSE)) return false;
        return books.projects().isGranted(project.id(), permission, account.key());
    }

    /** As {@link #may}, for one issue: an archived one can only be looked at. */
    public boolean mayOn(@Nullable Account account, String permission, IssueRow issue) {
        if (issue.archived() && !permission.equals(BROWSE)) return false;
        return may(account, permission, books.projects().byId(issue.projectId()).orElseThrow());
    }

    void requireEdit(@Nullable Account account, IssueRow issue) {
        if (mayOn(account, EDIT, issue)) return;
        throw account == null
                ? Refusal.anonymous()
                : Refusal.forbidden("You do not have permission to edit issues in this project.");
    }

    /** Whether the person holds a permission in all of Jira. */
    public boolean mayGlobally(@Nullable Account account, String permission) {
        return account != null
                && account.active()
                && books.projects().isGrantedGlobally(permission, account.key());
    }

    public boolean isAdministrator(@Nullable Account account) {
        return mayGlobally(account, "ADMINISTER");
    }

    /** Whether the person works on a service project's requests. */
    public boolean isAgent(@Nullable Account account, ProjectRow project) {
        return project.isService() && may(account, AGENT, project);
    }

    void require(@Nullable Account account, String permission, ProjectRow project, String no) {
        if (may(account, permission, project)) return;
        throw account == null ? Refusal.anonymous() : Refusal.forbidden(no);
    }
}
