package com.atlassian.jira.config.properties;

public final class APKeys {
    public static final String JIRA_BASEURL = "jira.baseurl";

    private APKeys() {}
}
