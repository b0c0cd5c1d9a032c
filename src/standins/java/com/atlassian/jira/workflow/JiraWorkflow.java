package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;

import java.util.List;

public interface JiraWorkflow {
    WorkflowDescriptor getDescriptor();

    Status getLinkedStatus(StepDescriptor step);

    List<Status> getLinkedStatusObjects();
}
