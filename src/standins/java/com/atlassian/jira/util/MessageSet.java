package com.atlassian.jira.util;

import java.util.Set;

public interface MessageSet {
    Set<String> getErrorMessages();

    boolean hasAnyErrors();

    void addErrorMessage(String errorMessage);
}
