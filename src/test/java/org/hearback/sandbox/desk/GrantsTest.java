package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.sandbox.desk.model.GrantRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Events;
import org.hearback.sandbox.host.Extensions.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permissions that plugins declare, as administrators grant them. */
class GrantsTest {
    private static final GlobalPermissionKey CARETAKER =
            GlobalPermissionKey.of("hearback.caretaker");
    private static final ProjectPermissionKey SEE = new ProjectPermissionKey("HEARBACK_SEE_PEOPLE");
    private static final ProjectPermissionKey LINK =
            new ProjectPermissionKey("HEARBACK_LINK_HANDLES");

    private JavaApi api;

    @BeforeEach
    void a_desk() {
        api = JavaApi.open(new Events(), new CurrentUser());
    }

    private void declare() {
        api.added.globalPermissions.add(new Permission(CARETAKER.getKey(), "Caretaker", ""));
        for (ProjectPermissionKey key : new ProjectPermissionKey[] {SEE, LINK})
            api.added.projectPermissions.add(new Permission(key.permissionKey(), "", ""));
    }

    private ApplicationUser user(String name) {
        return api.get(UserManager.class).getUserByName(name);
    }

    private boolean caretakes(String name) {
        return api.get(GlobalPermissionManager.class).hasPermission(CARETAKER, user(name));
    }

    private boolean may(ProjectPermissionKey key, String project, String name) {
        return api.get(PermissionManager.class)
                .hasPermission(key, api.project(project), user(name));
    }

    @Test
    void given_a_permission_that_nobody_declares_when_asked_then_nobody_holds_it() {
        assertThat(caretakes("cara")).isFalse();
        assertThat(may(SEE, "SUP", "mara")).isFalse();
    }

    @Test
    void given_declared_permissions_when_asked_then_those_hold_them_whom_they_were_granted() {
        declare();

        assertThat(caretakes("cara")).isTrue();
        assertThat(caretakes("admin")).isFalse();
        assertThat(may(SEE, "SUP", "tom")).isTrue();
        assertThat(may(SEE, "SUP", "olga")).isFalse();
        assertThat(may(SEE, "HR", "olga")).isTrue();
        assertThat(may(LINK, "SUP", "mara")).isTrue();
        assertThat(may(LINK, "SUP", "tom")).isFalse();
    }

    @Test
    void given_an_administrator_when_granting_and_revoking_then_it_holds_at_once() {
        var desk = TestDesk.fresh();
        var grant = new GrantRow("hearback.caretaker", "jira-servicedesk-users");

        desk.rules.grants().change(desk.account("admin"), grant, true);
        assertThat(desk.rules.permissions().mayGlobally(desk.account("tom"), grant.permission()))
                .isTrue();

        desk.rules.grants().change(desk.account("admin"), grant, false);
        assertThat(desk.rules.permissions().mayGlobally(desk.account("tom"), grant.permission()))
                .isFalse();
    }

    @Test
    void given_an_agent_or_an_unknown_group_when_granting_then_it_is_refused() {
        var desk = TestDesk.fresh();

        assertThatThrownBy(
                        () ->
                                desk.rules
                                        .grants()
                                        .change(
                                                desk.account("mara"),
                                                new GrantRow("USE", "hr-agents"),
                                                true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () ->
                                desk.rules
                                        .grants()
                                        .change(
                                                desk.account("admin"),
                                                new GrantRow("USE", "nobody-here"),
                                                true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no group");
    }
}
