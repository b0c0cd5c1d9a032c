package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;

import java.util.Map;

public interface CustomFieldType<T, S> {
    void init(CustomFieldTypeModuleDescriptor customFieldTypeModuleDescriptor);

    String getKey();

    String getName();

    String getStringFromSingularObject(S singularObject);

    S getSingularObjectFromString(String string) throws FieldValidationException;

    T getValueFromIssue(CustomField field, Issue issue);

    String getChangelogValue(CustomField field, T value);

    Map<String, Object> getVelocityParameters(
            Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem);
}
