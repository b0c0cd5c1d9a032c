package org.hearback.adapter.jira;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import static java.util.Objects.requireNonNull;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.application.ApplicationRoleManager;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.RendererManager;
import com.atlassian.jira.issue.comments.Comment;
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
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;

import org.h2.jdbcx.JdbcDataSource;
import org.hearback.channel.Desk;
import org.hearback.channel.DeskDirectory.RequestTypeChoice;
import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.RequestRef;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Database;
import org.hearback.sandbox.host.DeskFactory;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.Events;
import org.jsoup.Jsoup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;

/**
 * A Jira of a test's own: the sandbox's desk on a database in memory. A test can put something
 * between the adapter and one of its services, to make it fail or to watch it.
 */
final class HostedJira {
    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final Map<Class<?>, Object> services = new HashMap<>();
    private final Events events = new Events();
    private final CurrentUser currentUser = new CurrentUser();
    private List<Desk> channels = List.of();
    private Optional<String> channelUser = Optional.empty();
    private Instant now = NOW;

    HostedJira() {
        services.put(EventPublisher.class, events);
        services.put(I18nHelper.BeanFactory.class, OwnTexts.languages());
        ServiceLoader.load(DeskFactory.class)
                .findFirst()
                .orElseThrow()
                .open(host())
                .register(services::put);
    }

    /** One of Jira's services. */
    <T> T service(Class<T> type) {
        return type.cast(requireNonNull(services.get(type), type.getName()));
    }

    /** Puts a mock that does as the service does, unless told otherwise, in the service's place. */
    <T> T watched(Class<T> type) {
        T mock = mock(type, delegatesTo(service(type)));
        services.put(type, mock);
        return mock;
    }

    /** The adapter, on the services as they are now; the bot signs notes. */
    JiraDesk desk() {
        return desk(Optional.of(user("bot").getKey()));
    }

    JiraDesk desk(Optional<String> noteAuthor) {
        return new JiraDesk(
                services(),
                new JiraServices.Channels(() -> channels, request -> noteAuthor),
                html -> Jsoup.parse(html).text(),
                clock());
    }

    /** The second front desk, on the services as they are now. */
    JiraLoops loops() {
        return new JiraLoops(
                services(),
                new JiraServices.Channels(() -> channels, request -> channelUser),
                html -> Jsoup.parse(html).text(),
                clock());
    }

    /** The same issue, of which a test can say something else. */
    MutableIssue copy(Issue issue) {
        return mock(MutableIssue.class, delegatesTo(issue));
    }

    /** The same issue after somebody put it into the archive. */
    MutableIssue archived(Issue issue) {
        var copy = copy(issue);
        doReturn(true).when(copy).isArchived();
        return copy;
    }

    JiraServices services() {
        return new JiraServices(
                people(),
                work(),
                new JiraServices.Host(
                        service(ApplicationProperties.class),
                        service(I18nHelper.BeanFactory.class),
                        service(RendererManager.class),
                        service(MailQueue.class)),
                new JiraServices.Planning(
                        service(VersionManager.class),
                        service(ResolutionManager.class),
                        service(TimeZoneManager.class),
                        service(ApplicationRoleManager.class)));
    }

    /** From now on requests come from a channel with that user. */
    void channelActsAs(String user) {
        channelUser = Optional.of(user(user).getKey());
    }

    /** From now on there are channels to these places. */
    void channelsTo(Desk... places) {
        channels = List.of(places);
    }

    Instant now() {
        return now;
    }

    /** Time goes on. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    ApplicationUser user(String name) {
        return service(UserManager.class).getUserByName(name);
    }

    Issue issue(RequestRef request) {
        return service(IssueManager.class).getIssueObject(request.issueId());
    }

    List<Comment> comments(RequestRef request) {
        return service(CommentManager.class).getComments(issue(request));
    }

    /** One of the request types of the service project that the desk starts with. */
    RequestTypeChoice requestType(String name) {
        return desk().directory().requestTypes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where a channel opens requests for help, as the bot. */
    Desk place(ReporterPolicy reporter) {
        var type = requestType("Get help");
        return new Desk(type.projectId(), type.requestTypeId(), user("bot").getKey(), reporter);
    }

    /** An agent takes the step of that name. */
    void step(RequestRef request, String name) {
        var agent = user("mara");
        var actions =
                service(IssueWorkflowManager.class)
                        .getSortedAvailableActions(issue(request), agent);
        var id =
                actions.stream()
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        var changes = service(IssueService.class);
        var check =
                changes.validateTransition(
                        agent, request.issueId(), id, changes.newIssueInputParameters());
        changes.transition(agent, check);
    }

    private JiraServices.People people() {
        return new JiraServices.People(
                service(JiraAuthenticationContext.class),
                service(UserManager.class),
                service(UserService.class),
                service(PermissionManager.class),
                service(GlobalPermissionManager.class),
                service(UserSearchService.class),
                service(OrganizationService.class),
                service(LocaleManager.class));
    }

    private JiraServices.Work work() {
        return new JiraServices.Work(
                service(ProjectManager.class),
                service(ServiceDeskManager.class),
                service(RequestTypeService.class),
                service(ServiceDeskCustomerRequestService.class),
                service(IssueManager.class),
                service(IssueService.class),
                service(SearchService.class),
                service(CommentManager.class),
                service(JsonEntityPropertyManager.class),
                service(IssueLinkManager.class),
                service(IssueLinkTypeManager.class),
                service(IssueWorkflowManager.class),
                service(WorkflowManager.class),
                service(IssueIndexingService.class),
                service(CustomFieldManager.class),
                service(PriorityManager.class));
    }

    private Clock clock() {
        Clock clock = mock();
        when(clock.instant()).then(call -> now);
        return clock;
    }

    private DeskHost host() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        var source = new JdbcDataSource();
        source.setURL(url);
        return new DeskHost(
                "node",
                URI.create("http://127.0.0.1:2990/jira"),
                Path.of("target", "shared-home"),
                clock(),
                new Database(url, Database.Kind.H2, source),
                0,
                events,
                currentUser,
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                mock());
    }
}
