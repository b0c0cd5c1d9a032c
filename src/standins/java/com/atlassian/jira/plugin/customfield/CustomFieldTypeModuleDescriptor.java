package com.atlassian.jira.plugin.customfield;

public interface CustomFieldTypeModuleDescriptor {
    String getKey();

    String getCompleteKey();

    String getName();
}
