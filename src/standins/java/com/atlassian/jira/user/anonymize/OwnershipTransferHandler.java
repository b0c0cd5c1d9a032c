package com.atlassian.jira.user.anonymize;

public interface OwnershipTransferHandler
        extends AnonymizationHandler<OwnershipTransferParameter> {}
