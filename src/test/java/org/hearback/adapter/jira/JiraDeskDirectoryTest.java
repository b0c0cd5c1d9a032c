package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;

import org.hearback.channel.Desk;
import org.hearback.channel.DeskDirectory;
import org.hearback.channel.DeskDirectory.RequestTypeChoice;
import org.hearback.channel.ReporterPolicy;
import org.junit.jupiter.api.Test;

import java.util.Map;

class JiraDeskDirectoryTest {
    private final HostedJira jira = new HostedJira();

    @Test
    void given_service_and_software_projects_when_listed_then_the_services_types_are_offered() {
        assertThat(directory().requestTypes())
                .extracting(RequestTypeChoice::projectName, RequestTypeChoice::name)
                .containsExactly(
                        tuple("Human Resources", "Ask a question"),
                        tuple("Support", "Get help"),
                        tuple("Support", "Report a problem"),
                        tuple("Support", "Suggest an improvement"));
    }

    @Test
    void given_the_service_desk_of_a_project_is_off_when_listed_then_the_list_lacks_it() {
        doThrow(new ServiceDeskServiceException("Service desk is disabled", "sd.disabled"))
                .when(jira.watched(ServiceDeskManager.class))
                .getServiceDeskForProject(any());

        assertThat(directory().requestTypes()).isEmpty();
    }

    @Test
    void given_a_true_desk_with_an_agent_when_checked_then_all_is_well() {
        assertThat(directory().check(jira.place(ReporterPolicy.CUSTOMER))).isEmpty();
    }

    @Test
    void given_another_request_type_when_checked_then_that_field_is_wrong() {
        var place = jira.place(ReporterPolicy.CUSTOMER);

        assertThat(directory().check(desk(place.projectId(), 9_999, place.userKey())))
                .isEqualTo(Map.of("requesttype", "hearback.problem.requesttype"));
    }

    @Test
    void given_a_software_project_when_checked_then_its_request_type_is_wrong() {
        var place = jira.place(ReporterPolicy.CUSTOMER);
        var app =
                jira.service(ProjectManager.class).getProjects().stream()
                        .filter(each -> each.getKey().equals("APP"))
                        .findFirst()
                        .orElseThrow();

        assertThat(directory().check(desk(app.getId(), place.requestTypeId(), place.userKey())))
                .isEqualTo(Map.of("requesttype", "hearback.problem.requesttype"));
    }

    @Test
    void given_a_customer_as_the_channels_user_when_checked_then_the_user_is_no_agent() {
        var place = jira.place(ReporterPolicy.CUSTOMER);
        var kim = jira.user("kim").getKey();

        assertThat(directory().check(desk(place.projectId(), place.requestTypeId(), kim)))
                .isEqualTo(Map.of("user", "hearback.problem.user.noagent"));
    }

    @Test
    void given_nobody_and_nothing_when_checked_then_both_fields_are_wrong() {
        assertThat(directory().check(desk(9_999, 9_999, "nobody")))
                .isEqualTo(
                        Map.of(
                                "requesttype",
                                "hearback.problem.requesttype",
                                "user",
                                "hearback.problem.user"));
    }

    @Test
    void given_a_deactivated_agent_when_checked_then_the_user_is_inactive() {
        var place = jira.place(ReporterPolicy.CUSTOMER);
        ApplicationUser left = mock();
        when(left.isActive()).thenReturn(false);
        doReturn(left).when(jira.watched(UserManager.class)).getUserByKey(place.userKey());

        assertThat(directory().check(place))
                .isEqualTo(Map.of("user", "hearback.problem.user.inactive"));
    }

    @Test
    void given_a_user_when_looked_up_by_name_and_key_then_each_leads_to_the_other() {
        var key = directory().userKey("mara").orElseThrow();

        assertThat(directory().userName(key)).contains("mara");
        assertThat(directory().userKey("nobody")).isEmpty();
        assertThat(directory().userName("nobody")).isEmpty();
    }

    private DeskDirectory directory() {
        return jira.desk().directory();
    }

    private static Desk desk(long projectId, int requestTypeId, String userKey) {
        return new Desk(projectId, requestTypeId, userKey, ReporterPolicy.CUSTOMER);
    }
}
