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

    /** Jira leaves out archived projects here. */
    @Override
    public List<Project> getProjects() {
        return books.projects().all().stream()
                .filter(project -> !project.archived())
                .map(types::project)
                .toList();
    }
}
