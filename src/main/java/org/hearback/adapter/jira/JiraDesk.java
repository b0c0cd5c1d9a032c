package org.hearback.adapter.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.RendererManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;

import org.hearback.answer.RequestComments;
import org.hearback.channel.Desk;
import org.hearback.channel.DeskDirectory;
import org.hearback.kernel.Access;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.request.RequestDesk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The front desk of Jira: hands out the ports that Jira and its service desk implement. */
public final class JiraDesk {
    private final Host host;
    private final CommentReader reader;
    private final RequestDesk requests;
    private final RequestComments comments;
    private final Access access;
    private final DeskDirectory directory;

    /**
     * Calls nothing of Jira yet.
     *
     * @param htmlToText makes plain text of what Jira renders
     */
    public JiraDesk(
            People people,
            Work work,
            Host host,
            Channels channels,
            UnaryOperator<String> htmlToText,
            Clock clock) {
        this.host = host;
        var words = new Words(host.properties(), host.languages());
        var acting = new Acting(people.context());
        var marks = new Marks(work.marks());
        var permissions = new Permissions(people.projects(), people.global());
        var issues = new LiveIssues(work.issues(), words);
        var places = new ServiceProjects(work.projects(), work.desks(), work.types(), words);

        this.reader = new CommentReader(host.renderers(), htmlToText, marks, permissions);
        this.requests = requests(people, work, acting, issues, places, clock);
        this.comments =
                new JiraRequestComments(
                        acting,
                        work.comments(),
                        reader,
                        new RecentComments(
                                acting,
                                people.users(),
                                work.search(),
                                work.comments(),
                                channels.desks(),
                                clock),
                        new Notes(issues, work.comments(), marks, words, clock),
                        request ->
                                channels.userOf().apply(request).map(people.users()::getUserByKey));
        this.access = new JiraAccess(people.context(), work.issues(), work.projects(), permissions);
        this.directory =
                new JiraDeskDirectory(places, people.users(), permissions, people.context());
    }

    /** Where requests are opened and continued. */
    public RequestDesk requests() {
        return requests;
    }

    /** The comments of requests. */
    public RequestComments comments() {
        return comments;
    }

    /** What the caller of the current web request may do. */
    public Access access() {
        return access;
    }

    /** Where a channel's requests can go. */
    public DeskDirectory directory() {
        return directory;
    }

    /**
     * A listener that is not started yet.
     *
     * @param hasChannel whether a project of that id has a channel; asked on each comment of the
     *     whole Jira, so it answers from memory
     * @param door told of each comment of such a project that customers may read, on the thread of
     *     the person who wrote it
     */
    public CommentListener listener(
            EventPublisher events,
            LongPredicate hasChannel,
            BiConsumer<RequestRef, CommentId> door) {
        return new CommentListener(events, reader, hasChannel, door);
    }

    /** The directory that all nodes of the cluster share. */
    public Path sharedHome() {
        return host.home().getHome().toPath();
    }

    /** Where people reach this Jira, as the admin set it. */
    public URI baseUrl() {
        return URI.create(host.properties().getString(APKeys.JIRA_BASEURL));
    }

    private RequestDesk requests(
            People people,
            Work work,
            Acting acting,
            LiveIssues issues,
            ServiceProjects places,
            Clock clock) {
        var words = new Words(host.properties(), host.languages());
        var marks = new Marks(work.marks());
        var text = new RequestText(words);
        var customers = new CustomerAccounts(people.users(), people.accounts(), words);
        var earlier = new EarlierRequests(work.search(), work.issues(), marks, clock);
        var opening = new Opening(places, customers, work.requests(), earlier, text, marks);
        var reopening = new Reopening(work.changes(), work.transitions(), work.workflows());
        var followUps = new FollowUps(work.comments(), customers, reopening, text, marks, clock);
        var related = new RelatedRequests(work.links(), work.linkTypes());
        var users = new ChannelUsers(people.users(), words);
        return new JiraRequestDesk(acting, users, issues, opening, followUps, related);
    }

    /** Jira's services about people and what they may do. */
    public record People(
            JiraAuthenticationContext context,
            UserManager users,
            UserService accounts,
            PermissionManager projects,
            GlobalPermissionManager global) {}

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
            WorkflowManager workflows) {}

    /**
     * What is asked about channels, each time it is needed.
     *
     * @param desks of all channels that are not removed
     * @param userOf the key of the own user of the channel from which a request came, who signs the
     *     notes on it; empty for nobody
     */
    public record Channels(
            Supplier<List<Desk>> desks, Function<RequestRef, Optional<String>> userOf) {}

    /** What Jira says about itself and how it shows text. */
    public record Host(
            JiraHome home,
            ApplicationProperties properties,
            I18nHelper.BeanFactory languages,
            RendererManager renderers) {}
}
