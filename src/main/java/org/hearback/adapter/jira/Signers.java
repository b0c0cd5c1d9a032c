package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.kernel.RequestRef;

import java.util.Optional;
import java.util.function.Function;

/**
 * In whose name we act on an issue: the own user of the channel that brought it or, where none did,
 * the lead of its project. Thread-safe.
 */
final class Signers {
    private final UserManager users;
    private final Function<RequestRef, Optional<String>> channelUserOf;

    /**
     * @param channelUserOf the key of the own user of the channel from which a request came
     */
    Signers(UserManager users, Function<RequestRef, Optional<String>> channelUserOf) {
        this.users = users;
        this.channelUserOf = channelUserOf;
    }

    /** Empty for a project that nobody leads. */
    Optional<ApplicationUser> of(Issue issue) {
        return channelUserOf
                .apply(LiveIssues.refTo(issue))
                .map(users::getUserByKey)
                .filter(ApplicationUser::isActive)
                .or(() -> Optional.ofNullable(issue.getProjectObject().getProjectLead()));
    }
}
