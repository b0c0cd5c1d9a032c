package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.IssueInputParameters;

import org.hearback.sandbox.desk.rules.NewIssue;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What a plugin typed about an issue; null where it said nothing. */
final class Input implements IssueInputParameters {
    private @Nullable Long projectId;
    private @Nullable String typeId;
    private @Nullable String summary;
    private @Nullable String description;
    private @Nullable String reporter;
    private @Nullable String assignee;
    private @Nullable String priority;
    private @Nullable String resolution;
    private List<String> components = List.of();
    private List<String> fixVersions = List.of();

    /** The input, if it is one that was made here. */
    static Input of(IssueInputParameters parameters) {
        if (parameters instanceof Input input) return input;
        throw new IllegalArgumentException("not from newIssueInputParameters()");
    }

    /** As the form of a new issue. */
    NewIssue asNewIssue(Books books) {
        String key =
                projectId == null
                        ? ""
                        : books.projects().byId(projectId).map(project -> project.key()).orElse("");
        return new NewIssue(
                key,
                typeId == null ? "" : typeId,
                summary == null ? "" : summary,
                description,
                reporter,
                assignee,
                new NewIssue.Plan(null, null, fixVersions, components));
    }

    @Nullable String priority() {
        return priority;
    }

    @Nullable String resolution() {
        return resolution;
    }

    @Override
    public IssueInputParameters setProjectId(@Nullable Long newProjectId) {
        projectId = newProjectId;
        return this;
    }

    @Override
    public IssueInputParameters setIssueTypeId(@Nullable String issueTypeId) {
        typeId = issueTypeId;
        return this;
    }

    @Override
    public IssueInputParameters setSummary(@Nullable String newSummary) {
        summary = newSummary;
        return this;
    }

    @Override
    public IssueInputParameters setDescription(@Nullable String newDescription) {
        description = newDescription;
        return this;
    }

    /** Jira calls it an id, and means the name. */
    @Override
    public IssueInputParameters setReporterId(@Nullable String reporterId) {
        reporter = reporterId;
        return this;
    }

    /** Jira calls it an id, and means the name. */
    @Override
    public IssueInputParameters setAssigneeId(@Nullable String assigneeId) {
        assignee = assigneeId;
        return this;
    }

    @Override
    public IssueInputParameters setComponentIds(Long... componentIds) {
        components = Stream.of(componentIds).map(String::valueOf).toList();
        return this;
    }

    @Override
    public IssueInputParameters setFixVersionIds(Long... fixVersionIds) {
        fixVersions = Stream.of(fixVersionIds).map(String::valueOf).toList();
        return this;
    }

    @Override
    public IssueInputParameters setResolutionId(@Nullable String resolutionId) {
        resolution = resolutionId;
        return this;
    }

    @Override
    public IssueInputParameters setPriorityId(@Nullable String priorityId) {
        priority = priorityId;
        return this;
    }

    /** A new issue always gets its defaults here. */
    @Override
    public void setApplyDefaultValuesWhenParameterNotProvided(boolean applyDefaultValues) {}

    /** There are no screens here. */
    @Override
    public void setSkipScreenCheck(boolean skipScreenCheck) {}
}
