package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.security.JiraAuthenticationContext;

import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.Access;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraAccessTest {
    private final HostedJira jira = new HostedJira();
    private final Access access = jira.desk().access();
    private final long issueId =
            jira.desk()
                    .requests()
                    .open(Drafts.first(Posts.aPost().build(), jira.place(ReporterPolicy.CUSTOMER)))
                    .request()
                    .issueId();

    @ParameterizedTest
    @CsvSource({
        "admin, true, true",
        "mara, false, true",
        "dev, false, false",
        "kim, false, false",
        "mara.social.example, false, false"
    })
    void given_somebody_when_asked_then_only_admins_administer_and_only_agents_work_on_requests(
            String name, boolean administers, boolean works) {
        jira.service(JiraAuthenticationContext.class).setLoggedInUser(jira.user(name));

        assertThat(access.caller()).contains(jira.user(name).getKey());
        assertThat(access.administers()).isEqualTo(administers);
        assertThat(access.worksOn(issueId)).isEqualTo(works);
    }

    @Test
    void given_nobody_is_logged_in_when_asked_then_nobody_may_do_nothing() {
        assertThat(access.caller()).isEmpty();
        assertThat(access.administers()).isFalse();
        assertThat(access.worksOn(issueId)).isFalse();
    }

    @Test
    void given_an_agent_when_asked_about_an_issue_that_does_not_exist_then_the_answer_is_no() {
        jira.service(JiraAuthenticationContext.class).setLoggedInUser(jira.user("mara"));

        assertThat(access.worksOn(987_654_321)).isFalse();
    }
}
