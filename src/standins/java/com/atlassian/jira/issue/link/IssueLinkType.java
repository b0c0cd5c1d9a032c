package com.atlassian.jira.issue.link;

public interface IssueLinkType {
    Long getId();

    String getName();

    String getOutward();

    String getInward();
}
