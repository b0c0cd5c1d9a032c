package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.standing.FlagBoard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** The priorities of issues. Thread-safe. */
final class Priorities {
    private static final Logger LOG = LoggerFactory.getLogger(Priorities.class);

    private final Acting acting;
    private final IssueService changes;
    private final PriorityManager known;
    private final Signers signers;

    Priorities(Acting acting, IssueService changes, PriorityManager known, Signers signers) {
        this.acting = acting;
        this.changes = changes;
        this.known = known;
        this.signers = signers;
    }

    /** All that Jira knows, in its order. */
    List<FlagBoard.Priority> all() {
        return known.getPriorities().stream()
                .map(each -> new FlagBoard.Priority(each.getId(), each.getNameTranslation()))
                .toList();
    }

    /** Gives it, unless the issue has it already or Jira does not allow it there. */
    void give(Issue issue, String priorityId) {
        var now = issue.getPriority();
        if (now != null && now.getId().equals(priorityId)) return;
        var actor = signers.of(issue).orElse(null);
        acting.run(
                actor,
                "give " + issue.getKey() + " a priority",
                () -> give(issue, priorityId, actor));
    }

    private void give(Issue issue, String priorityId, @Nullable ApplicationUser actor) {
        var wanted = changes.newIssueInputParameters();
        wanted.setPriorityId(priorityId);
        wanted.setSkipScreenCheck(true); // no person fills in a form here
        var check = changes.validateUpdate(actor, issue.getId(), wanted);
        var errors = check.getErrorCollection();
        if (check.isValid())
            errors =
                    changes.update(actor, check, EventDispatchOption.ISSUE_UPDATED, false)
                            .getErrorCollection();
        if (errors.hasAnyErrors())
            LOG.info(
                    "{} keeps its priority: {}",
                    issue.getKey(),
                    Words.refusal(errors).getMessage());
    }
}
