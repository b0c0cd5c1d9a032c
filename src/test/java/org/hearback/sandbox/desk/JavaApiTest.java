package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.UserService.CreateUserRequest;
import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.event.comment.CommentCreatedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.json.JSONObject;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jira's and JSM's Java API, as a plugin calls it. */
class JavaApiTest {
    private final List<Object> heard = new ArrayList<>();
    private JavaApi api;

    @BeforeEach
    void a_desk() {
        var events = new Events();
        api = JavaApi.open(events, new CurrentUser());
        events.register(new Listener());
    }

    /** Keeps what it hears, and looks at the database meanwhile. Public for the host to call. */
    public final class Listener {
        @EventListener
        public void on(CommentCreatedEvent created) {
            heard.add(created);
            heard.add(audience(created.getComment().getId()));
        }
    }

    private String audience(long commentId) {
        var property =
                api.get(JsonEntityPropertyManager.class)
                        .get(
                                EntityPropertyType.COMMENT_PROPERTY.getDbEntityName(),
                                commentId,
                                "sd.public.comment");
        return property.getValue();
    }

    private ApplicationUser user(String name) {
        return api.get(UserManager.class).getUserByName(name);
    }

    private RequestType type(String name) {
        var query =
                api.get(RequestTypeService.class)
                        .newQueryBuilder()
                        .serviceDesk(1)
                        .requestOverrideSecurity(true)
                        .pagedRequest(SimplePagedRequest.paged(0, 50))
                        .build();
        return api
                .get(RequestTypeService.class)
                .getRequestTypes(user("bot"), query)
                .getResults()
                .stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Issue raise(String actor, String type, String summary, String customer) {
        var requests = api.get(ServiceDeskCustomerRequestService.class);
        var parameters =
                requests.newCreateBuilder()
                        .serviceDesk(
                                api.get(ServiceDeskManager.class)
                                        .getServiceDeskForProject(api.project("SUP")))
                        .requestType(type(type))
                        .fieldValue(FieldId.withId("summary"), FieldInputValue.withValue(summary))
                        .raiseOnBehalfOf(customer)
                        .build();
        return requests.createCustomerRequest(user(actor), parameters).getIssue();
    }

    @Test
    void given_an_agent_when_they_raise_a_request_for_a_customer_then_the_customer_reports_it() {
        Issue issue = raise("bot", "Get help", "Hello", "kim");

        assertThat(issue.getKey()).isEqualTo("SUP-3");
        assertThat(issue.getReporter()).isEqualTo(user("kim"));
        assertThat(issue.getProjectObject().getProjectTypeKey().getKey()).isEqualTo("service_desk");
    }

    @Test
    void given_what_jsm_refuses_when_raised_then_the_reason_is_told() {
        assertThatThrownBy(() -> raise("bot", "Report a problem", "Broken", "kim"))
                .isInstanceOf(ServiceDeskServiceException.class)
                .hasMessage("Version of the app is required.");
        assertThatThrownBy(() -> raise("bot", "Get help", "Hello", "nobody"))
                .isInstanceOf(ServiceDeskServiceException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> raise("dev", "Get help", "Hello", "kim"))
                .isInstanceOf(ServiceDeskServiceException.class)
                .hasMessageContaining("on behalf");
        assertThatThrownBy(() -> raise("bot", "Get help", "x".repeat(256), "kim"))
                .isInstanceOf(ServiceDeskServiceException.class)
                .hasMessageContaining("255");
        api.archive("SUP");
        assertThatThrownBy(() -> raise("bot", "Get help", "Hello", "kim"))
                .isInstanceOf(ServiceDeskServiceException.class)
                .hasMessageContaining("archived");
    }

    @Test
    void given_a_software_project_when_its_desk_is_asked_for_then_there_is_none() {
        var desks = api.get(ServiceDeskManager.class);

        assertThatThrownBy(() -> desks.getServiceDeskForProject(api.project("APP")))
                .isInstanceOf(ServiceDeskServiceException.class);
    }

    @Test
    void given_a_comment_with_properties_when_created_then_listeners_find_both() {
        Issue issue = raise("bot", "Get help", "Hello", "kim");

        var comment =
                api.get(CommentManager.class)
                        .create(
                                issue,
                                user("mara"),
                                "inside",
                                null,
                                null,
                                null,
                                Map.of(
                                        "sd.public.comment",
                                        new JSONObject(Map.of("internal", true))),
                                true);

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst())
                .isInstanceOfSatisfying(
                        CommentCreatedEvent.class,
                        event -> assertThat(event.getComment().getId()).isEqualTo(comment.getId()));
        assertThat(heard.getLast()).isEqualTo("{\"internal\":true}");
    }

    @Test
    void given_a_text_beyond_jiras_limit_when_commented_then_it_is_refused() {
        Issue issue = raise("bot", "Get help", "Hello", "kim");
        var comments = api.get(CommentManager.class);
        String text = "x".repeat(32_768);

        assertThatThrownBy(
                        () ->
                                comments.create(
                                        issue,
                                        user("mara"),
                                        text,
                                        null,
                                        null,
                                        null,
                                        Map.of(),
                                        true))
                .hasMessageContaining("32,767");
        assertThat(heard).isEmpty();
    }

    @Test
    void given_a_resolved_issue_when_a_step_leads_back_then_it_is_found_and_taken() {
        Issue issue = raise("bot", "Get help", "Hello", "kim");
        step(issue, "Resolve");

        step(api.issue(issue.getId()), "Reopen");

        assertThat(api.issue(issue.getId()).getResolutionDate()).isNull();
        assertThat(api.issue(issue.getId()).getStatus().getStatusCategory().getKey())
                .isEqualTo("new");
    }

    private void step(Issue issue, String name) {
        var actions =
                api.get(IssueWorkflowManager.class).getSortedAvailableActions(issue, user("bot"));
        var action =
                actions.stream().filter(a -> a.getName().equals(name)).findFirst().orElseThrow();
        var workflow = api.get(WorkflowManager.class).getWorkflow(issue);
        var target = workflow.getDescriptor().getStep(action.getUnconditionalResult().getStep());
        assertThat(workflow.getLinkedStatus(target)).isNotNull();
        var issues = api.get(IssueService.class);
        var checked =
                issues.validateTransition(
                        user("bot"),
                        issue.getId(),
                        action.getId(),
                        issues.newIssueInputParameters());
        assertThat(checked.isValid()).isTrue();
        assertThat(issues.transition(user("bot"), checked).isValid()).isTrue();
    }

    @Test
    void given_a_customer_when_they_take_a_step_then_it_is_not_valid() {
        Issue issue = raise("bot", "Get help", "Hello", "kim");
        var issues = api.get(IssueService.class);
        var action =
                api.get(IssueWorkflowManager.class)
                        .getSortedAvailableActions(issue, user("bot"))
                        .getFirst();

        var checked =
                issues.validateTransition(
                        user("kim"),
                        issue.getId(),
                        action.getId(),
                        issues.newIssueInputParameters());

        assertThat(checked.isValid()).isFalse();
    }

    @Test
    void given_jql_when_searched_then_pages_and_mistakes_are_as_in_jira() throws Exception {
        var search = api.get(SearchService.class);
        String jql = "project = " + api.project("SUP").getId() + " ORDER BY created ASC";

        var parsed = search.parseQuery(user("bot"), jql);
        var page = search.search(user("bot"), parsed.getQuery(), new PagerFilter<>(1, 1));

        assertThat(page.getTotal()).isEqualTo(2);
        assertThat(page.getResults()).hasSize(1);
        assertThat(search.parseQuery(user("bot"), "nonsense = 1").isValid()).isFalse();
    }

    @Test
    void given_a_new_user_when_created_then_they_are_a_customer_and_names_are_taken_once()
            throws Exception {
        var users = api.get(UserService.class);
        var wanted =
                CreateUserRequest.withUserDetails(null, "Ann", null, "ann@example.org", "Ann B.");

        ApplicationUser ann = users.createUser(users.validateCreateUser(wanted));

        assertThat(ann.getUsername()).isEqualTo("ann");
        assertThat(raise("bot", "Get help", "Hi", "ann").getReporter()).isEqualTo(ann);
        assertThat(users.validateCreateUser(wanted).getErrorCollection().getErrors())
                .containsOnlyKeys("username");
        var wrong = CreateUserRequest.withUserDetails(null, "<b>", null, "nowhere", " ");
        assertThat(users.validateCreateUser(wrong).getErrorCollection().getErrors())
                .containsOnlyKeys("username", "email", "fullname");
    }

    @Test
    void given_a_thread_when_its_user_is_set_and_cleared_then_jira_knows_them_meanwhile() {
        var context = api.get(JiraAuthenticationContext.class);

        context.setLoggedInUser(user("mara"));
        ApplicationUser during = context.getLoggedInUser();
        context.clearLoggedInUser();

        assertThat(during).isEqualTo(user("mara"));
        assertThat(context.getLoggedInUser()).isNull();
    }

    @Test
    void given_an_archived_project_when_projects_are_listed_then_it_is_left_out() {
        api.archive("APP");

        assertThat(api.get(ProjectManager.class).getProjects())
                .extracting(project -> project.getKey())
                .containsExactly("HR", "SUP");
    }
}
