package com.atlassian.jira.issue.link;

public interface IssueLink {
    Long getSourceId();

    Long getDestinationId();

    Long getLinkTypeId();
}
