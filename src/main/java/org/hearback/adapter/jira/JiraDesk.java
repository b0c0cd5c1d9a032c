package org.hearback.adapter.jira;

import com.atlassian.event.api.EventPublisher;

import org.hearback.answer.RequestComments;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The front desk of Jira: hands out the ports that Jira and its service desk implement. */
public final class JiraDesk {
    private final JiraServices jira;
    private final JiraServices.People people;
    private final JiraServices.Work work;
    private final JiraServices.Channels channels;
    private final CustomerPorts customerPorts;
    private final CommentReader reader;
    private final Clock clock;

    /**
     * Calls nothing of Jira yet.
     *
     * @param htmlToText makes plain text of what Jira renders
     */
    public JiraDesk(
            JiraServices jira,
            JiraServices.Channels channels,
            UnaryOperator<String> htmlToText,
            Clock clock) {
        this.jira = jira;
        this.people = jira.people();
        this.work = jira.work();
        this.channels = channels;
        this.clock = clock;
        this.customerPorts = new CustomerPorts(jira);
        this.reader =
                new CommentReader(
                        jira.host().renderers(), htmlToText, jira.marks(), jira.permissions());
    }

    /** Where requests are opened and continued. */
    public RequestDesk requests() {
        var text = new RequestText(jira.words());
        var customers = new CustomerAccounts(people.users(), people.accounts(), jira.words());
        var earlier = new EarlierRequests(work.search(), work.issues(), jira.marks(), clock);
        var opening =
                new Opening(jira.places(), customers, work.requests(), earlier, text, jira.marks());
        var reopening = new Reopening(work.changes(), work.transitions(), work.workflows());
        var followUps =
                new FollowUps(work.comments(), customers, reopening, text, jira.marks(), clock);
        var related = new RelatedRequests(work.links(), work.linkTypes());
        var users = new ChannelUsers(people.users(), jira.words());
        return new JiraRequestDesk(
                jira.acting(), users, jira.issues(), opening, followUps, related);
    }

    /** The comments of requests. */
    public RequestComments comments() {
        var marked = new MarkedComments(work.comments(), jira.marks(), clock);
        return new JiraRequestComments(
                jira.acting(),
                work.comments(),
                reader,
                new RecentComments(
                        jira.acting(),
                        people.users(),
                        work.search(),
                        work.comments(),
                        channels.desks(),
                        clock),
                new Notes(jira.issues(), marked, jira.words()),
                request -> channels.userOf().apply(request).map(people.users()::getUserByKey));
    }

    /** What the caller of the current web request may do. */
    public Access access() {
        return new JiraAccess(people.context(), work.issues(), work.projects(), jira.permissions());
    }

    /** Where a channel's requests can go. */
    public DeskDirectory directory() {
        return new JiraDeskDirectory(
                jira.places(), people.users(), jira.permissions(), people.context());
    }

    /** Who reported requests. */
    public Reporters reporters() {
        return new JiraReporters(work.issues());
    }

    /** Where requests show that a super-user asks. */
    public FlagBoard flagBoard() {
        return new JiraFlagBoard(
                jira.acting(),
                work.issues(),
                jira.marks(),
                work.index(),
                new Priorities(
                        jira.acting(),
                        work.changes(),
                        work.priorities(),
                        new Signers(people.users(), channels.userOf())),
                new ServiceRequests(jira.places(), jira.reported()));
    }

    /** What is said to those whom we thank, with the page where they can wish to be left alone. */
    public ThanksWords thanksWords(Supplier<URI> ownPage) {
        return helped -> jira.words().say("hearback.thanks.text", helped, ownPage.get());
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
        return customerPorts.file();
    }

    /** Products and those who own them. */
    public ProductDesk products() {
        var mail =
                new DigestMail(
                        jira.host().mail(),
                        people.locales(),
                        jira.host().languages(),
                        jira::baseUrl);
        return customerPorts.products(mail);
    }

    /**
     * What the classes ask for that Jira makes from the descriptor.
     *
     * @param standings who is a super-user; asked at most once a minute
     */
    public JiraModules modules(
            JiraModules.Standings standings, PersonGraph persons, ErasureService erasures) {
        var requests = new ServiceRequests(jira.places(), jira.reported());
        return new JiraModules(
                new SuperUsers(
                        new SuperUserReading(standings, jira.acting(), requests),
                        jira.marks()::reporterMarks,
                        clock),
                new Anonymizing(persons, erasures, jira::say),
                jira::say);
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
        return jira.baseUrl();
    }
}
