package org.hearback.adapter.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;

import org.hearback.request.Reporters.Reported;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/**
 * Hears of each issue that is created in a service project, on the portal or elsewhere. Jira calls
 * it on the thread of the person who created it, and on that node only: it is quick and never fails
 * them.
 *
 * <p>Jira says the same once more in an {@code IssueEventBundle}; whoever listened to both would
 * hear all twice.
 *
 * <p>Public because Jira's event publisher calls it by reflection, from another package.
 */
public final class CreationListener {
    private static final Logger LOG = LoggerFactory.getLogger(CreationListener.class);

    private final EventPublisher events;
    private final Consumer<Reported> door;

    CreationListener(EventPublisher events, Consumer<Reported> door) {
        this.events = events;
        this.door = door;
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
    public void onIssueEvent(IssueEvent event) {
        if (!EventType.ISSUE_CREATED_ID.equals(event.getEventTypeId())) return;
        var issue = event.getIssue();
        try {
            hear(issue);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} was not passed on; it stays without a mark until its reporter's standing"
                            + " changes",
                    issue.getKey(),
                    e);
        }
    }

    private void hear(Issue issue) {
        if (ServiceProjects.isService(issue.getProjectObject()))
            JiraReporters.of(issue).ifPresent(door);
    }
}
