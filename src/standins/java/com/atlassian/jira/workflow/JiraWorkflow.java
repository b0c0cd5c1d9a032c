package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;

public interface JiraWorkflow {
    WorkflowDescriptor getDescriptor();

    Status getLinkedStatus(StepDescriptor step);
}
