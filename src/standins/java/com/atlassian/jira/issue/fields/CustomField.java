package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;

public interface CustomField extends Field {
    Long getIdAsLong();

    String getFieldName();

    Object getValue(Issue issue);
}
