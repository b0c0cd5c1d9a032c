package com.atlassian.jira;

import java.util.Collection;
import java.util.List;

/** Values: what a field or a function of JQL holds. */
public final class JiraDataTypes {
    public static final JiraDataType ISSUE = named("com.atlassian.jira.issue.Issue");

    private JiraDataTypes() {}

    private static JiraDataType named(String name) {
        return new JiraDataType() {
            @Override
            public Collection<String> asStrings() {
                return List.of(name);
            }

            @Override
            public boolean matches(JiraDataType otherType) {
                return otherType.asStrings().contains(name);
            }
        };
    }
}
