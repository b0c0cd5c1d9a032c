package com.atlassian.jira.config.util;

import java.io.File;

public interface JiraHome {
    /** The shared home in a cluster. */
    File getHome();
}
