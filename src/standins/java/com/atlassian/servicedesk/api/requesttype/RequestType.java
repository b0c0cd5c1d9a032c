package com.atlassian.servicedesk.api.requesttype;

public interface RequestType {
    int getId();

    String getName();

    String getDescription();

    String getHelpText();

    long getPortalId();

    long getIssueTypeId();
}
