package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Map;

/** A value. */
public class IssueEvent {
    private final Issue issue;
    private final Map<String, Object> parameters;
    private final ApplicationUser user;
    private final Long eventTypeId;

    public IssueEvent(
            Issue issue, Map<String, Object> params, ApplicationUser user, Long eventTypeId) {
        this.issue = issue;
        this.parameters = params;
        this.user = user;
        this.eventTypeId = eventTypeId;
    }

    public Issue getIssue() {
        return issue;
    }

    public Map<String, Object> getParams() {
        return parameters;
    }

    public ApplicationUser getUser() {
        return user;
    }

    public Long getEventTypeId() {
        return eventTypeId;
    }
}
