package com.atlassian.jira.issue.index;

public class IndexException extends Exception {
    public IndexException(Throwable cause) {
        super(cause);
    }
}
