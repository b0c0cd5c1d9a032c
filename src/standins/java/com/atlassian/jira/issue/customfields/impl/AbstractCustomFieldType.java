package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;

import java.util.HashMap;
import java.util.Map;

/** Takes its name from the descriptor. */
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {
    private CustomFieldTypeModuleDescriptor descriptor;

    public AbstractCustomFieldType() {}

    @Override
    public void init(CustomFieldTypeModuleDescriptor customFieldTypeModuleDescriptor) {
        this.descriptor = customFieldTypeModuleDescriptor;
    }

    public CustomFieldTypeModuleDescriptor getDescriptor() {
        return descriptor;
    }

    @Override
    public final String getKey() {
        return descriptor.getCompleteKey();
    }

    @Override
    public final String getName() {
        return descriptor.getName();
    }

    @Override
    public Map<String, Object> getVelocityParameters(
            Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
        return new HashMap<>();
    }
}
