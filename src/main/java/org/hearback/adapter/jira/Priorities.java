package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.kernel.RequestRef;
import org.hearback.standing.FlagBoard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The priorities of issues. Gives them in the name of the channel's user or, where no channel
 * brought the request, of the project's lead. Thread-safe.
 */
final class Priorities {
    private static final Logger LOG = LoggerFactory.getLogger(Priorities.class);

    private final Acting acting;
    private final IssueService changes;
    private final PriorityManager known;
    private final UserManager users;
    private final Function<RequestRef, Optional<String>> channelUserOf;

    /**
     * @param channelUserOf the key of the own user of the channel from which a request came
     */
    Priorities(
            Acting acting,
            IssueService changes,
            PriorityManager known,
            UserManager users,
            Function<RequestRef, Optional<String>> channelUserOf) {
        this.acting = acting;
        this.changes = changes;
        this.known = known;
        this.users = users;
        this.channelUserOf = channelUserOf;
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
        var actor = actorOn(issue);
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

    private @Nullable ApplicationUser actorOn(Issue issue) {
        return channelUserOf
                .apply(LiveIssues.refTo(issue))
                .map(users::getUserByKey)
                .filter(ApplicationUser::isActive)
                .orElseGet(() -> issue.getProjectObject().getProjectLead());
    }
}
