package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;

public interface IssueLink {
    Long getId();

    IssueLinkType getIssueLinkType();

    Issue getSourceObject();

    Issue getDestinationObject();

    Long getSourceId();

    Long getDestinationId();

    Long getLinkTypeId();
}
