package com.atlassian.jira.user.anonymize;

public enum AffectedEntityType {
    ANONYMIZE,
    REMOVE,
    TRANSFER_OWNERSHIP
}
