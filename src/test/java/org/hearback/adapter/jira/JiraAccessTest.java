package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;

import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.Access;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The callers: an agent without a permission of ours (mara), one who may see people (tom), one who
 * may link handles too (bot), an agent of another project who holds both (olga), a caretaker who is
 * no agent (cara), an administrator, a customer, nobody.
 */
class JiraAccessTest {
    private static final String SEE = "HEARBACK_SEE_PEOPLE";
    private static final String LINK = "HEARBACK_LINK_HANDLES";
    private static final String TELL = "HEARBACK_TELL";
    private static final String CARETAKER = "hearback.caretaker";
    private static final long NO_ISSUE = 987_654_321;

    private final HostedJira jira = new HostedJira();
    private final RequestRef request =
            jira.desk()
                    .requests()
                    .open(Drafts.first(Posts.aPost().build(), jira.place(ReporterPolicy.CUSTOMER)))
                    .request();
    private final long projectId = jira.issue(request).getProjectId();
    private final PermissionManager granted = jira.watched(PermissionManager.class);
    private final GlobalPermissionManager global = jira.watched(GlobalPermissionManager.class);
    private final Access access = jira.desk().access();

    @BeforeEach
    void grant() {
        grant(SEE, "tom", "bot", "olga");
        grant(LINK, "bot", "olga");
        grantIn(TELL, "mara", "cara"); // who may not see the project
        grantIn("ADMINISTER_PROJECTS", "bot");
        var caretaker = GlobalPermissionKey.of(CARETAKER);
        doReturn(false).when(global).hasPermission(eq(caretaker), any());
        doReturn(true).when(global).hasPermission(caretaker, jira.user("cara"));
    }

    @ParameterizedTest
    @CsvSource({
        "admin, true, true, true, true",
        "mara, false, false, true, true",
        "tom, false, false, true, true",
        "bot, false, false, true, true",
        "olga, false, false, false, false",
        "cara, false, true, false, false",
        "kim, false, false, false, false",
        "mara.social.example, false, false, false, false"
    })
    void given_somebody_when_asked_then_their_offices_are_told_apart(
            String name, boolean administers, boolean caretakes, boolean works, boolean browses) {
        become(name);

        assertThat(access.caller()).contains(jira.user(name).getKey());
        assertThat(access.administers()).isEqualTo(administers);
        assertThat(access.caretakes()).isEqualTo(caretakes);
        assertThat(access.worksOn(request.issueId())).isEqualTo(works);
        assertThat(access.worksIn(projectId)).isEqualTo(works);
        assertThat(access.browses(request.issueId())).isEqualTo(browses);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, false, false",
        "mara, false, false",
        "tom, true, false",
        "bot, true, true",
        "olga, false, false",
        "cara, false, false",
        "kim, false, false",
        "mara.social.example, false, false"
    })
    void given_somebody_when_asked_about_people_then_only_agents_with_the_permission_may(
            String name, boolean sees, boolean links) {
        become(name);

        assertThat(access.seesPeople(request.issueId())).isEqualTo(sees);
        assertThat(access.linksHandles(request.issueId())).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, false, true",
        "mara, true, false",
        "tom, false, false",
        "bot, false, true",
        "kim, false, false",
        "cara, false, false"
    })
    void given_somebody_when_asked_about_a_project_then_owners_and_its_administrators_are_known(
            String name, boolean tells, boolean administers) {
        become(name);

        assertThat(access.tells(projectId)).isEqualTo(tells);
        assertThat(access.administersProject(projectId)).isEqualTo(administers);
        assertThat(access.tells(NO_ISSUE)).isFalse();
        assertThat(access.administersProject(NO_ISSUE)).isFalse();
    }

    @Test
    void given_nobody_is_logged_in_when_asked_then_nobody_may_do_nothing() {
        assertThat(access.caller()).isEmpty();
        assertThat(access.administers()).isFalse();
        assertThat(access.caretakes()).isFalse();
        assertThat(access.worksIn(projectId)).isFalse();
        assertThat(access.tells(projectId)).isFalse();
        assertThat(access.administersProject(projectId)).isFalse();
        assertMayNothing(request.issueId());
    }

    @Test
    void given_an_agent_who_may_all_when_asked_about_what_does_not_exist_then_the_answer_is_no() {
        become("bot");

        assertMayNothing(NO_ISSUE);
        assertThat(access.worksIn(NO_ISSUE)).isFalse();
    }

    @Test
    void given_an_agent_who_may_not_see_this_issue_when_asked_then_no_permission_opens_it() {
        doReturn(false)
                .when(granted)
                .hasPermission(
                        eq(new ProjectPermissionKey("BROWSE_PROJECTS")), any(Issue.class), any());
        become("bot");

        assertMayNothing(request.issueId());
    }

    private void assertMayNothing(long issueId) {
        assertThat(access.worksOn(issueId)).isFalse();
        assertThat(access.browses(issueId)).isFalse();
        assertThat(access.seesPeople(issueId)).isFalse();
        assertThat(access.linksHandles(issueId)).isFalse();
    }

    private void become(String name) {
        jira.service(JiraAuthenticationContext.class).setLoggedInUser(jira.user(name));
    }

    private void grant(String permission, String... names) {
        var key = new ProjectPermissionKey(permission);
        doReturn(false).when(granted).hasPermission(eq(key), any(Issue.class), any());
        for (var name : names)
            doReturn(true)
                    .when(granted)
                    .hasPermission(eq(key), any(Issue.class), eq(jira.user(name)));
    }

    private void grantIn(String permission, String... names) {
        var key = new ProjectPermissionKey(permission);
        doReturn(false).when(granted).hasPermission(eq(key), any(Project.class), any());
        for (var name : names)
            doReturn(true)
                    .when(granted)
                    .hasPermission(eq(key), any(Project.class), eq(jira.user(name)));
    }
}
