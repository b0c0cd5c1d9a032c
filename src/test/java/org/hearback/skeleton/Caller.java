package org.hearback.skeleton;

import org.hearback.sandbox.Node;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** Who may stand before a door. */
enum Caller {
    ANONYMOUS("", false),
    /** A customer, who has no licence. */
    CUSTOMER("kim", false),
    /** An agent of another project, who may look at SUP's issues but works on none of them. */
    AGENT_ELSEWHERE("dev", false),
    /** An agent of SUP. */
    AGENT("mara", false),
    /** An administrator, who is an agent of SUP too and did not give the password once more. */
    ADMIN_ONCE("admin", false),
    /** The same, who did. */
    ADMIN("admin", true);

    private final String user;
    private final boolean twice;

    Caller(String user, boolean twice) {
        this.user = user;
        this.twice = twice;
    }

    /** Their session, with a token for forms as any page gives it. */
    JiraClient at(URI jira) {
        if (this == ANONYMOUS) return JiraClient.anonymous(jira);
        return twice ? JiraClient.as(jira, user, user) : JiraClient.loggedIn(jira, user, user);
    }

    /** Makes {@link #AGENT_ELSEWHERE} what they are: the desk has only one service project. */
    static void settle(Node node) {
        var grants =
                List.of(
                        "INSERT INTO desk_grant (project_id, permission, role_name) SELECT id,"
                                + " 'SERVICEDESK_AGENT', 'Developers' FROM desk_project WHERE"
                                + " project_key = 'APP'",
                        "INSERT INTO desk_role_member (project_id, role_name, group_name) SELECT"
                                + " id, 'Developers', 'jira-software-users' FROM desk_project"
                                + " WHERE project_key = 'SUP'",
                        "INSERT INTO desk_grant (project_id, permission, role_name) SELECT id,"
                                + " 'BROWSE_PROJECTS', 'Developers' FROM desk_project WHERE"
                                + " project_key = 'SUP'");
        try (var connection = node.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var grant : grants) statement.executeUpdate(grant);
            if (!connection.getAutoCommit()) connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
