package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;

public interface WorkflowManager {
    JiraWorkflow getWorkflow(Issue issue);

    JiraWorkflow getWorkflow(Long projectId, String issueTypeId);
}
