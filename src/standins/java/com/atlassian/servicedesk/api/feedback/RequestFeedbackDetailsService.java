package com.atlassian.servicedesk.api.feedback;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

public interface RequestFeedbackDetailsService {
    RequestFeedbackDetails getRequestFeedbackDetails(ApplicationUser recipient, Issue issue);
}
