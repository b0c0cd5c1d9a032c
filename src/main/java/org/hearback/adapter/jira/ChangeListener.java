package org.hearback.adapter.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.project.VersionDeleteEvent;
import com.atlassian.jira.event.project.VersionMergeEvent;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import com.atlassian.jira.event.project.VersionUnreleaseEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLink;

import org.hearback.kernel.ChangeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;
import java.util.Set;

/**
 * Hears of what may turn a loop: versions that are released or taken back, issues that change,
 * links that are made and removed. Jira calls it on the thread of the person who did it, and on
 * that node only: it is quick and never fails them. What is lost here, the rounds find that look at
 * all loops.
 *
 * <p>Public because Jira's event publisher calls it by reflection, from another package.
 */
public final class ChangeListener {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

    /** Fields of Jira's change log that say something about a loop, in lower case. */
    private static final Set<String> FIELDS =
            Set.of(
                    "fix version",
                    "status",
                    "resolution",
                    "assignee",
                    "parent",
                    "parent issue",
                    "component");

    private final EventPublisher events;
    private final Relatives relatives;
    private final Epics epics;
    private final Callers callers;
    private final Door door;

    ChangeListener(
            EventPublisher events, Relatives relatives, Epics epics, Callers callers, Door door) {
        this.events = events;
        this.relatives = relatives;
        this.epics = epics;
        this.callers = callers;
        this.door = door;
    }

    /** Whom it tells. Called on the threads of Jira's users, so each answers at once. */
    public interface Door {
        /**
         * Whether changes of that project may turn a loop. Asked for each change of any issue of
         * the whole Jira, so it answers from memory.
         */
        boolean concerns(long projectId);

        /** Something may have happened to the issue. */
        void touched(long issueId);

        /** The version was released, taken back, merged into, or deleted. */
        void versionTouched(long versionId);

        /**
         * Somebody linked them, here or in Jira's own dialog.
         *
         * @param by Jira user key of who did
         */
        void linked(long requestId, ChangeRef change, String by);

        /** Somebody removed the link. */
        void unlinked(long requestId, long changeId, String by);
    }

    /** From now on. */
    public void start() {
        events.register(this);
    }

    /** No longer. */
    public void stop() {
        events.unregister(this);
    }

    /** For Jira's event publisher. */
    @EventListener
    public void onVersionReleased(VersionReleaseEvent event) {
        versionTouched(event.getVersionId());
    }

    /** For Jira's event publisher. */
    @EventListener
    public void onVersionTakenBack(VersionUnreleaseEvent event) {
        versionTouched(event.getVersionId());
    }

    /** For Jira's event publisher: the event is about the version that is left. */
    @EventListener
    public void onVersionMerged(VersionMergeEvent event) {
        versionTouched(event.getVersionId());
    }

    /** For Jira's event publisher. */
    @EventListener
    public void onVersionDeleted(VersionDeleteEvent event) {
        versionTouched(event.getVersionId());
    }

    /** For Jira's event publisher: an issue was edited, or took a step of its workflow. */
    @EventListener
    public void onIssueChanged(IssueChangedEvent event) {
        var issue = event.getIssue();
        hear(
                "a change of issue " + issue.getKey(),
                () -> {
                    if (door.concerns(issue.getProjectId())
                            && event.getChangeItems().stream().anyMatch(this::says))
                        door.touched(issue.getId());
                });
    }

    /**
     * For Jira's event publisher: moves and deletions are told in this way only. After a move the
     * project is another one, so it says nothing; moves are rare.
     */
    @EventListener
    public void onIssueEvent(IssueEvent event) {
        var type = event.getEventTypeId();
        var moved = EventType.ISSUE_MOVED_ID.equals(type);
        if (!moved && !EventType.ISSUE_DELETED_ID.equals(type)) return;
        var issue = event.getIssue();
        hear(
                "what became of issue " + issue.getKey(),
                () -> {
                    if (moved || door.concerns(issue.getProjectId())) door.touched(issue.getId());
                });
    }

    /** For Jira's event publisher. */
    @EventListener
    public void onLinked(IssueLinkCreatedEvent event) {
        var link = event.getIssueLink();
        hear(
                "a link from issue " + link.getSourceId(),
                () -> {
                    if (!VoiceLinkType.isOf(link)) follow(link);
                    else {
                        var change = LiveIssues.changeTo(link.getDestinationObject());
                        door.linked(link.getSourceId(), change, callers.key(link));
                    }
                });
    }

    /** For Jira's event publisher. */
    @EventListener
    public void onUnlinked(IssueLinkDeletedEvent event) {
        var link = event.getIssueLink();
        hear(
                "the end of a link from issue " + link.getSourceId(),
                () -> {
                    if (VoiceLinkType.isOf(link))
                        door.unlinked(
                                link.getSourceId(), link.getDestinationId(), callers.key(link));
                    else follow(link);
                });
    }

    /** Whichever of the two leads to a loop: who listens finds out. */
    private void follow(IssueLink link) {
        if (relatives.kindOf(link.getIssueLinkType()).isEmpty()) return;
        door.touched(link.getSourceId());
        door.touched(link.getDestinationId());
    }

    private void versionTouched(long versionId) {
        hear("version " + versionId, () -> door.versionTouched(versionId));
    }

    private boolean says(ChangeItemBean item) {
        var field = item.getField();
        return ChangeItemBean.STATIC_FIELD.equals(item.getFieldType())
                ? FIELDS.contains(field.toLowerCase(Locale.ROOT))
                : epics.isField(field);
    }

    private static void hear(String what, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("{} was not passed on; the next round over all loops finds it", what, e);
        }
    }
}
