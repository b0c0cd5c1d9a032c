package com.atlassian.jira.config.properties;

public final class APKeys {
    public static final String JIRA_BASEURL = "jira.baseurl";

    public static final String JIRA_CLONE_LINKTYPE_NAME = "jira.clone.linktype.name";

    private APKeys() {}
}
