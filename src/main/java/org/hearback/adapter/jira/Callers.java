package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/** Who did what Jira tells of. Thread-safe. */
final class Callers {
    /** Where nobody is known who could stand for it; Jira gives no such key to anybody. */
    private static final String NOBODY = "nobody";

    private final JiraAuthenticationContext context;

    Callers(JiraAuthenticationContext context) {
        this.context = context;
    }

    /**
     * Jira user key of who made or removed the link: whoever is logged in on this thread. Where
     * Jira itself did it, such as by a rule, the lead of the change's project stands for it.
     */
    String key(IssueLink link) {
        return Stream.of(context.getLoggedInUser(), lead(link.getDestinationObject()))
                .filter(Objects::nonNull)
                .map(ApplicationUser::getKey)
                .findFirst()
                .orElse(NOBODY);
    }

    private static @Nullable ApplicationUser lead(@Nullable Issue change) {
        return change == null ? null : change.getProjectObject().getProjectLead();
    }
}
