package org.hearback.adapter.jira;

import com.atlassian.event.api.EventPublisher;

import org.hearback.loop.ChangeDesk;
import org.hearback.notice.AddressBook;
import org.hearback.owner.ProjectFile;
import org.hearback.owner.VoiceBoard;
import org.hearback.voice.ChangeFinder;
import org.hearback.voice.ChangeLinks;

import java.util.Collection;
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

    /**
     * Calls nothing of Jira yet.
     *
     * @param htmlToText makes plain text of what Jira renders
     */
    public JiraLoops(JiraServices jira, UnaryOperator<String> htmlToText) {
        this.jira = jira;
        this.htmlToText = htmlToText;
        var work = jira.work();
        this.linkType = new VoiceLinkType(work.linkTypes());
        this.relatives = new Relatives(work.links(), work.linkTypes(), jira.host().properties());
        this.epics = new Epics(work.fields(), work.search());
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
        var comments =
                new CommentReader(
                        jira.host().renderers(), htmlToText, jira.marks(), jira.permissions());
        return new JiraAddressBook(jira, comments);
    }
}
