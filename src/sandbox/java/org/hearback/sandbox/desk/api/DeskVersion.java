package org.hearback.sandbox.desk.api;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;

import org.hearback.sandbox.desk.model.VersionRow;
import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.Date;

/** A version as Jira shows it: how it stood when it was read. */
record DeskVersion(VersionRow row, JiraTypes types) implements Version {
    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public @Nullable String getDescription() {
        return row.description();
    }

    @Override
    public Long getProjectId() {
        return row.projectId();
    }

    @Override
    public Project getProject() {
        return types.project(row.projectId());
    }

    @Override
    public boolean isReleased() {
        return row.released();
    }

    @Override
    public boolean isArchived() {
        return row.archived();
    }

    @Override
    public @Nullable Date getReleaseDate() {
        return row.releaseDate() == null
                ? null
                : Date.from(row.releaseDate().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
