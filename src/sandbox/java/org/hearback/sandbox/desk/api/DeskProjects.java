package org.hearback.sandbox.desk.api;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;

import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds projects. */
final class DeskProjects implements ProjectManager {
    private final Books books;
    private final JiraTypes types;

    DeskProjects(Books books, JiraTypes types) {
        this.books = books;
        this.types = types;
    }

    @Override
    public @Nullable Project getProjectObj(@Nullable Long projectId) {
        if (projectId == null) return null;
        return books.projects().byId(projectId).map(types::project).orElse(null);
    }

    @Override
    public @Nullable Project getProjectObjByKey(@Nullable String projectKey) {
        if (projectKey == null) return null;
        return books.projects().byKey(projectKey).map(types::project).orElse(null);
    }

    @Override
    public List<Project> getArchivedProjects() {
        return books.projects().all().stream()
                .filter(project -> project.archived())
                .map(types::project)
                .toList();
    }

    /** Jira leaves out archived projects here. */
    @Override
    public List<Project> getProjects() {
        return books.projects().all().stream()
                .filter(project -> !project.archived())
                .map(types::project)
                .toList();
    }
}
