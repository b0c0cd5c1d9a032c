package com.atlassian.jira.issue.fields.renderer;

import com.atlassian.jira.issue.Issue;

/** A value. */
public class IssueRenderContext {
    private final Issue issue;

    public IssueRenderContext(Issue issue) {
        this.issue = issue;
    }

    public Issue getIssue() {
        return issue;
    }
}
