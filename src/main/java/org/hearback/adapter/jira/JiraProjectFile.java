package org.hearback.adapter.jira;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.workflow.WorkflowManager;

import org.hearback.loop.Change;
import org.hearback.owner.ProjectFile;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Projects and what their issues may go through, whoever asks. */
final class JiraProjectFile implements ProjectFile {
    private final Acting acting;
    private final ProjectManager projects;
    private final WorkflowManager workflows;
    private final ResolutionManager resolutions;

    JiraProjectFile(JiraServices jira) {
        this.acting = jira.acting();
        this.projects = jira.work().projects();
        this.workflows = jira.work().workflows();
        this.resolutions = jira.planning().resolutions();
    }

    /** Jira's keys are in upper case. */
    @Override
    public Optional<Change.Product> find(String key) {
        var wanted = key.strip().toUpperCase(Locale.ROOT);
        return acting.as(
                null, "look for a project", () -> product(projects.getProjectObjByKey(wanted)));
    }

    @Override
    public Optional<Change.Product> find(long projectId) {
        return acting.as(
                null,
                "look for project " + projectId,
                () -> product(projects.getProjectObj(projectId)));
    }

    @Override
    public List<Choice> statuses(long projectId) {
        return acting.as(
                null,
                "list the statuses of project " + projectId,
                () -> statuses(projects.getProjectObj(projectId)));
    }

    @Override
    public List<Choice> resolutions() {
        return acting.as(
                null,
                "list the resolutions",
                () -> resolutions.getResolutions().stream().map(JiraProjectFile::choice).toList());
    }

    private List<Choice> statuses(@Nullable Project project) {
        if (project == null) return List.of();
        return project.getIssueTypes().stream()
                .map(type -> workflows.getWorkflow(project.getId(), type.getId()))
                .flatMap(workflow -> workflow.getLinkedStatusObjects().stream())
                .map(JiraProjectFile::choice)
                .distinct()
                .toList();
    }

    private static Optional<Change.Product> product(@Nullable Project project) {
        return Optional.ofNullable(project)
                .filter(it -> !it.isArchived())
                .map(it -> new Change.Product(it.getId(), it.getKey(), it.getName()));
    }

    private static Choice choice(IssueConstant constant) {
        return new Choice(constant.getId(), constant.getNameTranslation());
    }
}
