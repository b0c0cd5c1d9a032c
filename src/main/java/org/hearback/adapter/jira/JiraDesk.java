package org.hearback.adapter.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.PriorityManager;
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
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;

import org.hearback.answer.RequestComments;
import org.hearback.channel.Desk;
import org.hearback.channel.DeskDirectory;
import org.hearback.claim.OwnRequests;
import org.hearback.customer.CustomerFile;
import org.hearback.insight.ProductDesk;
import org.hearback.kernel.Access;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.person.CustomerDirectory;
import org.hearback.person.ErasureService;
import org.hearback.person.PersonGraph;
import org.hearback.request.Reporters;
import org.hearback.request.RequestDesk;
import org.hearback.standing.FlagBoard;
import org.hearback.thanks.ThanksWords;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The front desk of Jira: hands out the ports that Jira and its service desk implement. */
public final class JiraDesk {
    private final People people;
    private final Work work;
    private final Host host;
    private final Channels channels;
    private final Words words;
    private final Acting acting;
    private final Marks marks;
    private final Permissions permissions;
    private final ServiceProjects places;
    private final ReportedIssues reported;
    private final CustomerPorts customerPorts;
    private final CommentReader reader;
    private final Clock clock;

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
        this.people = people;
        this.work = work;
        this.host = host;
        this.channels = channels;
        this.clock = clock;
        this.words = new Words(host.properties(), host.languages());
        this.acting = new Acting(people.context());
        this.marks = new Marks(work.marks());
        this.permissions = new Permissions(people.projects(), people.global());
        this.places = new ServiceProjects(work.projects(), work.desks(), work.types(), words);
        this.customerPorts = new CustomerPorts(people, work, acting, permissions, places);
        this.reported = new ReportedIssues(work.search(), people.users());
        this.reader = new CommentReader(host.renderers(), htmlToText, marks, permissions);
    }

    /** Where requests are opened and continued. */
    public RequestDesk requests() {
        var text = new RequestText(words);
        var customers = new CustomerAccounts(people.users(), people.accounts(), words);
        var earlier = new EarlierRequests(work.search(), work.issues(), marks, clock);
        var opening = new Opening(places, customers, work.requests(), earlier, text, marks);
        var reopening = new Reopening(work.changes(), work.transitions(), work.workflows());
        var followUps = new FollowUps(work.comments(), customers, reopening, text, marks, clock);
        var related = new RelatedRequests(work.links(), work.linkTypes());
        var users = new ChannelUsers(people.users(), words);
        return new JiraRequestDesk(acting, users, issues(), opening, followUps, related);
    }

    /** The comments of requests. */
    public RequestComments comments() {
        return new JiraRequestComments(
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
                new Notes(issues(), work.comments(), marks, words, clock),
                request -> channels.userOf().apply(request).map(people.users()::getUserByKey));
    }

    /** What the caller of the current web request may do. */
    public Access access() {
        return new JiraAccess(people.context(), work.issues(), work.projects(), permissions);
    }

    /** Where a channel's requests can go. */
    public DeskDirectory directory() {
        return new JiraDeskDirectory(places, people.users(), permissions, people.context());
    }

    /** Who reported requests. */
    public Reporters reporters() {
        return new JiraReporters(work.issues());
    }

    /** Where requests show that a super-user asks. */
    public FlagBoard flagBoard() {
        return new JiraFlagBoard(
                acting,
                work.issues(),
                marks,
                work.index(),
                new Priorities(
                        acting,
                        work.changes(),
                        work.priorities(),
                        people.users(),
                        channels.userOf()),
                new ServiceRequests(places, reported));
    }

    /** What is said to those whom we thank, with the page where they can wish to be left alone. */
    public ThanksWords thanksWords(Supplier<URI> ownPage) {
        return helped -> words.say("hearback.thanks.text", helped, ownPage.get());
    }

    /** The customers whom Jira knows. */
    public CustomerDirectory customers() {
        return new JiraCustomerDirectory(people.search());
    }

    /** What customers may know of their requests. */
    public OwnRequests ownRequests() {
        return customerPorts.ownRequests();
    }

    /** What agents see of customers. */
    public CustomerFile customerFile() {
        return customerPorts.file(reported);
    }

    /** Products and those who own them. */
    public ProductDesk products() {
        var mail = new DigestMail(host.mail(), people.locales(), host.languages(), this::baseUrl);
        return customerPorts.products(mail);
    }

    /**
     * What the classes ask for that Jira makes from the descriptor.
     *
     * @param standings who is a super-user; asked at most once a minute
     */
    public JiraModules modules(
            JiraModules.Standings standings, PersonGraph persons, ErasureService erasures) {
        var requests = new ServiceRequests(places, reported);
        return new JiraModules(
                new SuperUsers(
                        new SuperUserReading(standings, acting, requests),
                        marks::reporterMarks,
                        clock),
                new Anonymizing(persons, erasures, this::say),
                this::say);
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

    /**
     * A listener that is not started yet.
     *
     * @param door told of each issue that is created in a service project, on the thread of the
     *     person who created it
     */
    public CreationListener creationListener(
            EventPublisher events, Consumer<Reporters.Reported> door) {
        return new CreationListener(events, door);
    }

    /** Where people reach this Jira, as the admin set it. */
    public URI baseUrl() {
        return URI.create(host.properties().getString(APKeys.JIRA_BASEURL));
    }

    private LiveIssues issues() {
        return new LiveIssues(work.issues(), words);
    }

    private String say(String key) {
        return host.languages().getInstance(people.context().getLocale()).getText(key);
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

    /**
     * What is asked about channels, each time it is needed.
     *
     * @param desks of all channels that are not removed
     * @param userOf the key of the own user of the channel from which a request came, who signs the
     *     notes on it; empty for nobody
     */
    public record Channels(
            Supplier<List<Desk>> desks, Function<RequestRef, Optional<String>> userOf) {}

    /** What Jira says about itself, how it shows text and sends mail. */
    public record Host(
            ApplicationProperties properties,
            I18nHelper.BeanFactory languages,
            RendererManager renderers,
            MailQueue mail) {}
}
