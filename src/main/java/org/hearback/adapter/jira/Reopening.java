package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a resolved request back to work, by the first transition of its workflow that leads to an
 * open status. Thread-safe.
 */
final class Reopening {
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);

    private final IssueService issues;
    private final IssueWorkflowManager transitions;
    private final WorkflowManager workflows;

    Reopening(IssueService issues, IssueWorkflowManager transitions, WorkflowManager workflows) {
        this.issues = issues;
        this.transitions = transitions;
        this.workflows = workflows;
    }

    /** Whether the status is one in which nobody works on the request any more. */
    static boolean isResolved(Issue issue) {
        return isResolved(issue.getStatus());
    }

    /**
     * Reopens the request; refused where the workflow knows ways back and all ask for more than we
     * can give.
     */
    void reopen(Issue issue, ApplicationUser actor) {
        var workflow = workflows.getWorkflow(issue);
        ErrorCollection refused = null;
        for (var action : transitions.getSortedAvailableActions(issue, actor)) {
            if (!leadsToWork(workflow, action)) continue;
            var errors = take(action, issue, actor);
            if (errors == null) return;
            if (refused == null) refused = errors;
        }
        if (refused != null) throw Words.refusal(refused);
        LOG.info(
                "{} stays resolved: its workflow gives the channel's user no way back; the"
                        + " follow-up is its newest comment",
                issue.getKey());
    }

    private @Nullable ErrorCollection take(
            ActionDescriptor action, Issue issue, ApplicationUser actor) {
        var nothingMore = issues.newIssueInputParameters();
        var check = issues.validateTransition(actor, issue.getId(), action.getId(), nothingMore);
        if (!check.isValid()) return check.getErrorCollection();
        var done = issues.transition(actor, check);
        return done.isValid() ? null : done.getErrorCollection();
    }

    private static boolean leadsToWork(JiraWorkflow workflow, ActionDescriptor action) {
        var result = action.getUnconditionalResult();
        var step = result == null ? null : workflow.getDescriptor().getStep(result.getStep());
        var status = step == null ? null : workflow.getLinkedStatus(step); // no step: it stays
        return status != null && !isResolved(status);
    }

    private static boolean isResolved(Status status) {
        return StatusCategory.COMPLETE.equals(status.getStatusCategory().getKey());
    }
}
