package org.hearback.sandbox.desk.rules;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is typed into the form of a new issue.
 *
 * @param reporter name of the reporter, null for the person who creates it
 */
public record NewIssue(
        String projectKey,
        String issueType,
        String summary,
        @Nullable String description,
        @Nullable String reporter,
        @Nullable String assignee,
        Plan plan) {

    /** An issue of which only the first is known. */
    public static NewIssue of(String projectKey, String issueType, String summary) {
        return new NewIssue(projectKey, issueType, summary, null, null, null, Plan.NONE);
    }

    /**
     * Where an issue belongs.
     *
     * @param parent key or id of the issue of which it is a sub-task
     * @param epic key or id of its epic
     * @param fixVersions names or ids
     * @param components names or ids
     */
    public record Plan(
            @Nullable String parent,
            @Nullable String epic,
            List<String> fixVersions,
            List<String> components) {
        /** It belongs nowhere. */
        public static final Plan NONE = new Plan(null, null, List.of(), List.of());
    }
}
