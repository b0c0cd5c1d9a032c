package org.hearback.sandbox.desk.api;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;

import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.store.WorkflowBook;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The statuses and resolutions that there are. */
final class DeskConstants implements StatusManager, ResolutionManager {
    private final WorkflowBook workflows;

    DeskConstants(WorkflowBook workflows) {
        this.workflows = workflows;
    }

    @Override
    public Collection<Status> getStatuses() {
        return workflows.statuses().stream().<Status>map(DeskStatus::new).toList();
    }

    @Override
    public @Nullable Status getStatus(String id) {
        return getStatuses().stream()
                .filter(status -> status.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Resolution> getResolutions() {
        return Stream.of(ResolutionRow.values()).<Resolution>map(DeskResolution::new).toList();
    }

    @Override
    public @Nullable Resolution getResolution(String id) {
        return getResolutions().stream()
                .filter(resolution -> resolution.getId().equals(id))
                .findFirst()
                .orElse(null);
    }
}
