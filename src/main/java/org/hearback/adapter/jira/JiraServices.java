package org.hearback.adapter.jira;

import com.atlassian.jira.application.ApplicationRoleManager;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.RendererManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;

import org.hearback.channel.Desk;
import org.hearback.kernel.RequestRef;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Jira's services, and what this room makes of them for both of its front desks. Calls nothing of
 * Jira yet when it is made. Thread-safe.
 */
public final class JiraServices {
    private final People people;
    private final Work work;
    private final Host host;
    private final Planning planning;
    private final Words words;
    private final Acting acting;
    private final Marks marks;
    private final Permissions permissions;
    private final ServiceProjects places;
    private final ReportedIssues reported;

    /** On these services. */
    public JiraServices(People people, Work work, Host host, Planning planning) {
        this.people = people;
        this.work = work;
        this.host = host;
        this.planning = planning;
        this.words = new Words(host.properties(), host.languages());
        this.acting = new Acting(people.context());
        this.marks = new Marks(work.marks());
        this.permissions = new Permissions(people.projects(), people.global());
        this.places = new ServiceProjects(work.projects(), work.desks(), work.types(), words);
        this.reported = new ReportedIssues(searching(), people.users());
    }

    People people() {
        return people;
    }

    Work work() {
        return work;
    }

    Host host() {
        return host;
    }

    Planning planning() {
        return planning;
    }

    Words words() {
        return words;
    }

    Acting acting() {
        return acting;
    }

    Marks marks() {
        return marks;
    }

    Permissions permissions() {
        return permissions;
    }

    ServiceProjects places() {
        return places;
    }

    ReportedIssues reported() {
        return reported;
    }

    Searching searching() {
        return new Searching(work.search());
    }

    LiveIssues issues() {
        return new LiveIssues(work.issues(), words);
    }

    /** Where people reach this Jira, as the admin set it; without a slash at its end. */
    URI baseUrl() {
        var address = host.properties().getString(APKeys.JIRA_BASEURL);
        return URI.create(address.replaceFirst("/+$", ""));
    }

    /** The text of the key in the language of the caller of the web request. */
    String say(String key) {
        return callersWords().getText(key);
    }

    /** As {@link #say(String)}, with these arguments. */
    String say(String key, Object... arguments) {
        return callersWords().getText(key, arguments);
    }

    private I18nHelper callersWords() {
        return host.languages().getInstance(people.context().getLocale());
    }

    /** Jira's services about people and what they may do. */
    public record People(
            JiraAuthenticationContext context,
            UserManager users,
            UserService accounts,
            PermissionManager projects,
            GlobalPermissionManager global,
            UserSearchService search,
            OrganizationService organisations,
            LocaleManager locales) {}

    /** The services of Jira and its service desk about projects, requests and issues. */
    public record Work(
            ProjectManager projects,
            ServiceDeskManager desks,
            RequestTypeService types,
            ServiceDeskCustomerRequestService requests,
            IssueManager issues,
            IssueService changes,
            SearchService search,
            CommentManager comments,
            JsonEntityPropertyManager marks,
            IssueLinkManager links,
            IssueLinkTypeManager linkTypes,
            IssueWorkflowManager transitions,
            WorkflowManager workflows,
            IssueIndexingService index,
            CustomFieldManager fields,
            PriorityManager priorities) {}

    /** What Jira says about itself, how it shows text and sends mail. */
    public record Host(
            ApplicationProperties properties,
            I18nHelper.BeanFactory languages,
            RendererManager renderers,
            MailQueue mail) {}

    /** Jira's services about what is planned, and about when and for whom. */
    public record Planning(
            VersionManager versions,
            ResolutionManager resolutions,
            TimeZoneManager zones,
            ApplicationRoleManager licences) {}

    /**
     * What is asked about channels, each time it is needed.
     *
     * @param desks of all channels that are not removed
     * @param userOf the key of the own user of the channel from which a request came, who signs the
     *     notes on it; empty for nobody
     */
    public record Channels(
            Supplier<List<Desk>> desks, Function<RequestRef, Optional<String>> userOf) {}
}
