package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.fields.CustomField;

/** Keeps no value: it is worked out from the issue. */
public abstract class CalculatedCFType<T, S> extends AbstractCustomFieldType<T, S> {
    public CalculatedCFType() {}

    @Override
    public String getChangelogValue(CustomField field, T value) {
        return null;
    }
}
