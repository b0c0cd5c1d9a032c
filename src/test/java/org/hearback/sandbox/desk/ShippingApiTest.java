package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.project.AbstractVersionEvent;
import com.atlassian.jira.event.project.VersionMergeEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Versions, links, plans and languages, as a plugin finds them in Jira's Java API. */
class ShippingApiTest {
    private final List<String> heard = new ArrayList<>();
    private JavaApi api;
    private VersionManager versions;

    @BeforeEach
    void a_desk() {
        var events = new Events();
        api = JavaApi.open(events, new CurrentUser());
        versions = api.get(VersionManager.class);
        events.register(new Listener());
    }

    /** Keeps what it hears in words. Public for the host to call. */
    public final class Listener {
        @EventListener
        public void on(AbstractVersionEvent event) {
            String merged =
                    event instanceof VersionMergeEvent merge
                            ? " takes " + merge.getMergedVersion().getName()
                            : "";
            heard.add(
                    event.getClass().getSimpleName() + " " + event.getVersion().getName() + merged);
        }

        @EventListener
        public void on(IssueLinkCreatedEvent event) {
            heard.add("link " + words(event.getIssueLink()));
        }

        @EventListener
        public void on(IssueLinkDeletedEvent event) {
            heard.add("no link " + words(event.getIssueLink()));
        }

        @EventListener
        public void on(IssueEvent event) {
            heard.add("event " + event.getEventTypeId());
        }

        @EventListener
        public void on(IssueChangedEvent event) {
            event.getChangeItemForField("resolution")
                    .ifPresent(item -> heard.add("resolution " + item.getToString()));
        }

        private String words(IssueLink link) {
            return link.getSourceObject().getKey()
                    + " "
                    + link.getIssueLinkType().getOutward()
                    + " "
                    + link.getDestinationObject().getKey();
        }
    }

    private ApplicationUser user(String name) {
        return api.get(UserManager.class).getUserByName(name);
    }

    private Version version(String name) {
        return requireNonNull(versions.getVersion(api.project("APP").getId(), name));
    }

    @Test
    void given_a_version_when_released_merged_and_deleted_then_jiras_events_tell_of_it() {
        versions.releaseVersion(version("3.2"), true);
        versions.releaseVersion(version("3.2"), false);
        versions.merge(user("nora"), version("3.2"), version("3.3"));
        versions.deleteAndRemoveFromIssues(user("nora"), version("3.1"));

        assertThat(heard)
                .containsExactly(
                        "VersionReleaseEvent 3.2",
                        "VersionUnreleaseEvent 3.2",
                        "VersionMergeEvent 3.3 takes 3.2",
                        "VersionDeleteEvent 3.2",
                        "VersionDeleteEvent 3.1");
        assertThat(versions.getIssuesWithFixVersion(version("3.3")))
                .extracting(Issue::getKey)
                .containsExactly("APP-1");
        assertThat(api.issueOf("APP-1").getFixVersions())
                .extracting(Version::getName)
                .containsExactly("3.3");
    }

    @Test
    void given_a_version_that_is_gone_when_released_then_it_is_refused() {
        Version gone = version("3.1");
        versions.deleteAndRemoveFromIssues(user("nora"), gone);

        assertThat(versions.getVersion(gone.getId())).isNull();
        assertThatThrownBy(() -> versions.releaseVersion(gone, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void given_a_kind_of_link_that_an_app_made_when_used_then_links_come_and_go_once()
            throws CreateException {
        var types = api.get(IssueLinkTypeManager.class);
        types.createIssueLinkType("Follows", "follows", "is followed by", "");
        Long type = types.getIssueLinkTypesByName("Follows").iterator().next().getId();
        var links = api.get(IssueLinkManager.class);
        Long from = api.issueOf("SUP-1").getId();
        Long to = api.issueOf("APP-1").getId();

        links.createIssueLink(from, to, type, null, user("mara"));
        links.createIssueLink(from, to, type, null, user("mara"));
        IssueLink link = links.getIssueLink(from, to, type);
        links.removeIssueLink(link, user("mara"));
        links.removeIssueLink(link, user("mara"));

        assertThat(heard)
                .containsExactly("link SUP-1 follows APP-1", "no link SUP-1 follows APP-1");
        assertThat(types.getIssueLinkTypes())
                .extracting(IssueLinkType::getName)
                .contains("Follows", "Duplicate", "Cloners", "Relates", "Blocks");
        assertThatThrownBy(() -> links.createIssueLink(from, 4711L, type, null, user("mara")))
                .isInstanceOf(CreateException.class);
    }

    @Test
    void given_an_issue_when_made_by_the_service_then_it_has_its_plan_and_others_may_not() {
        var service = api.get(IssueService.class);
        var app = requireNonNull(api.get(ProjectManager.class).getProjectObjByKey("APP"));
        var bug =
                app.getIssueTypes().stream()
                        .filter(type -> type.getName().equals("Bug"))
                        .findFirst()
                        .orElseThrow();
        var input =
                service.newIssueInputParameters()
                        .setProjectId(app.getId())
                        .setIssueTypeId(bug.getId())
                        .setSummary("Dark mode")
                        .setFixVersionIds(version("3.2").getId());

        var made = service.create(user("mara"), service.validateCreate(user("mara"), input));

        assertThat(made.isValid()).isTrue();
        assertThat(made.getIssue().getReporter()).isEqualTo(user("mara"));
        assertThat(made.getIssue().getFixVersions()).hasSize(1);
        assertThat(service.validateCreate(user("kim"), input).isValid()).isFalse();
        assertThat(service.validateCreate(user("mara"), input.setSummary(" ")).isValid()).isFalse();
    }

    @Test
    void given_a_resolution_when_a_step_is_taken_with_it_then_the_issue_and_its_events_say_so() {
        var service = api.get(IssueService.class);
        Issue bug = api.issueOf("APP-1");
        int done =
                api
                        .get(IssueWorkflowManager.class)
                        .getSortedAvailableActions(bug, user("nora"))
                        .stream()
                        .filter(action -> action.getName().equals("Done"))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        var declined = requireNonNull(api.get(ResolutionManager.class).getResolution("10001"));
        var input = service.newIssueInputParameters().setResolutionId(declined.getId());

        service.transition(
                user("nora"), service.validateTransition(user("nora"), bug.getId(), done, input));

        Issue now = api.issueOf("APP-1");
        assertThat(now.getResolution().getName()).isEqualTo("Won't Do");
        assertThat(now.getStatus().getStatusCategory().getKey()).isEqualTo("done");
        assertThat(heard)
                .containsExactly("event " + EventType.ISSUE_RESOLVED_ID, "resolution Won't Do");
    }

    @Test
    void given_the_fields_of_jiras_applications_when_read_then_they_give_epics_and_people() {
        CustomField epic = field("com.pyxis.greenhopper.jira:gh-epic-link");
        CustomField people = field("com.atlassian.servicedesk:sd-request-participants");

        assertThat(api.issueOf("APP-3").getCustomFieldValue(epic)).isEqualTo(api.issueOf("APP-2"));
        assertThat(api.issueOf("APP-1").getCustomFieldValue(epic)).isNull();
        assertThat(api.issueOf("SUP-1").getCustomFieldValue(people)).isNull();
        assertThat(api.get(CustomFieldManager.class).getCustomFieldObjectsByName("epic link"))
                .hasSize(1);
    }

    private CustomField field(String type) {
        return api.get(CustomFieldManager.class).getCustomFieldObjects().stream()
                .filter(field -> field.getCustomFieldType().getKey().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void given_a_customer_when_their_language_and_zone_are_asked_then_they_are_their_own() {
        var locales = api.get(LocaleManager.class);
        var zones = api.get(TimeZoneManager.class);

        assertThat(locales.getLocaleFor(user("kim"))).isEqualTo(Locale.GERMANY);
        assertThat(locales.getLocaleFor(user("lee"))).isEqualTo(Locale.US);
        assertThat(zones.getTimeZoneforUser(user("kim")).getID()).isEqualTo("Europe/Berlin");
        assertThat(zones.getTimeZoneforUser(user("lee")).getID()).isEqualTo("UTC");
    }

    @Test
    void given_ids_and_keys_when_asked_for_then_constants_and_issues_are_found() {
        assertThat(api.get(StatusManager.class).getStatuses())
                .extracting(Status::getName)
                .contains("To Do", "In Progress", "Done", "Open", "Resolved");
        assertThat(api.get(IssueManager.class).getIssueObject("app-1")).isNotNull();
        assertThat(api.get(IssueManager.class).getIssueObject("APP-99")).isNull();
    }
}
