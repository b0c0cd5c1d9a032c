package com.atlassian.jira.user.anonymize;

public interface UserAnonymizationHandler
        extends AnonymizationHandler<UserAnonymizationParameter> {}
