package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;

public interface CustomField extends Field {
    Long getIdAsLong();

    String getFieldName();

    Object getValue(Issue issue);

    CustomFieldType<?, ?> getCustomFieldType();
}
