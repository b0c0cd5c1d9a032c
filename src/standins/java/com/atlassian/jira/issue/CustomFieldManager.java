package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;

import java.util.Collection;
import java.util.List;

public interface CustomFieldManager {
    List<CustomField> getCustomFieldObjects();

    CustomField getCustomFieldObject(Long id);

    CustomField getCustomFieldObject(String key);

    Collection<CustomField> getCustomFieldObjectsByName(String customFieldName);
}
