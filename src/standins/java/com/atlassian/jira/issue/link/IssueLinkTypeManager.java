package com.atlassian.jira.issue.link;

import java.util.Collection;

public interface IssueLinkTypeManager {
    Collection<IssueLinkType> getIssueLinkTypes();

    IssueLinkType getIssueLinkType(Long id);

    void createIssueLinkType(String name, String outward, String inward, String style);

    Collection<IssueLinkType> getIssueLinkTypesByName(String name);
}
