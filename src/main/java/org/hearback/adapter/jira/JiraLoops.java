package org.hearback.adapter.jira;

import com.atlassian.event.api.EventPublisher;

import org.hearback.certificate.ChangeComments;
import org.hearback.dispatch.CustomerComments;
import org.hearback.dispatch.NoticeMail;
import org.hearback.fixcheck.FixDesk;
import org.hearback.loop.ChangeDesk;
import org.hearback.notice.AddressBook;
import org.hearback.owner.ProjectFile;
import org.hearback.owner.VoiceBoard;
import org.hearback.voice.ChangeFinder;
import org.hearback.voice.ChangeLinks;

import java.time.Clock;
import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * The second front desk of Jira: hands out the ports by which customers hear what became of their
 * wishes.
 */
public final class JiraLoops {
    private final JiraServices jira;
    private final UnaryOperator<String> htmlToText;
    private final VoiceLinkType linkType;
    private final Relatives relatives;
    private final Epics epics;
    private final Signers signers;
    private final MarkedComments comments;

    /**
     * Calls nothing of Jira yet.
     *
     * @param htmlToText makes plain text of what Jira renders
     */
    public JiraLoops(
            JiraServices jira,
            JiraServices.Channels channels,
            UnaryOperator<String> htmlToText,
            Clock clock) {
        this.jira = jira;
        this.htmlToText = htmlToText;
        var work = jira.work();
        this.signers = new Signers(jira.people().users(), channels.userOf());
        this.comments = new MarkedComments(work.comments(), jira.marks(), clock);
        this.linkType = new VoiceLinkType(work.linkTypes());
        this.relatives = new Relatives(work.links(), work.linkTypes(), jira.host().properties());
        this.epics = new Epics(work.fields(), jira.searching());
    }

    /**
     * Makes the kind of link that our links are of, unless it is there. Call it at the start and
     * every now and then, on one node.
     */
    public void keepLinkType() {
        jira.acting().run(null, "make link type " + VoiceLinkType.NAME, linkType::findOrMake);
    }

    /** The links that people see. */
    public ChangeLinks links() {
        return new JiraChangeLinks(jira, linkType);
    }

    /** Changes with the eyes of the caller. */
    public ChangeFinder finder() {
        var text = new IssueText(jira.host().renderers(), htmlToText, jira.words());
        return new JiraChangeFinder(jira, text);
    }

    /** Changes as they are. */
    public ChangeDesk changes() {
        return new JiraChangeDesk(jira, relatives, epics);
    }

    /** A listener that is not started yet. */
    public ChangeListener listener(EventPublisher events, ChangeListener.Door door) {
        return new ChangeListener(
                events, relatives, epics, new Callers(jira.people().context()), door);
    }

    /** Where changes show how many people ask for them. */
    public VoiceBoard board() {
        return new JiraVoiceBoard(jira);
    }

    /** Projects, whoever asks. */
    public ProjectFile projects() {
        return new JiraProjectFile(jira);
    }

    /**
     * What the JQL functions ask.
     *
     * @param requests the issues that ask for the change of that id; asked on the threads of
     *     searches
     */
    public VoiceQueries queries(LongFunction<? extends Collection<Long>> requests) {
        return new VoiceQueries(jira, requests);
    }

    /** Those whom we may tell. */
    public AddressBook addresses() {
        var reader =
                new CommentReader(
                        jira.host().renderers(), htmlToText, jira.marks(), jira.permissions());
        return new JiraAddressBook(jira, reader);
    }

    /** Where a customer is heard who says that it is not fixed. */
    public FixDesk fixDesk() {
        var work = jira.work();
        var reopening = new Reopening(work.changes(), work.transitions(), work.workflows());
        return new JiraFixDesk(jira, signers, comments, reopening);
    }

    /** Comments by which customers and people of the house are told. */
    public CustomerComments customerComments() {
        return new JiraCustomerComments(jira, signers, comments);
    }

    /** Comments on changes. */
    public ChangeComments changeComments() {
        return new JiraChangeComments(jira, signers, comments);
    }

    /**
     * Mails to customers.
     *
     * @param left told the id of each notice that the mail server took, on a thread of Jira's
     */
    public NoticeMail mail(LongConsumer left) {
        return new JiraNoticeMail(jira, left);
    }
}
