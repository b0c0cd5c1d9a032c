package org.hearback.adapter.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.version.VersionManager;

import org.hearback.adapter.jira.Relatives.Lead;
import org.hearback.loop.Change;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.ChangeDesk.Way.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes as Jira's database has them, whoever asks. */
final class JiraChangeDesk implements ChangeDesk {
    private final Acting acting;
    private final LiveIssues issues;
    private final VersionManager versions;
    private final Relatives relatives;
    private final Epics epics;
    private final PortalRequests portal;

    JiraChangeDesk(JiraServices jira, Relatives relatives, Epics epics) {
        this.acting = jira.acting();
        this.issues = jira.issues();
        this.versions = jira.planning().versions();
        this.relatives = relatives;
        this.epics = epics;
        this.portal = new PortalRequests(jira.work().requests());
    }

    @Override
    public List<Change> find(Collection<Long> issueIds) {
        return acting.as(
                null,
                "read %d changes".formatted(issueIds.size()),
                () -> issues.live(issueIds).stream().map(JiraChangeDesk::change).toList());
    }

    @Override
    public List<Way> waysTo(long issueId) {
        return waysTo(List.of(issueId)).getOrDefault(issueId, List.of());
    }

    @Override
    public Map<Long, List<Way>> waysTo(Collection<Long> issueIds) {
        return acting.as(null, "follow %d issues".formatted(issueIds.size()), () -> lead(issueIds));
    }

    @Override
    public List<Way> waysFrom(long issueId) {
        return acting.as(
                null,
                "follow issue " + issueId,
                () -> issues.live(issueId).map(this::leadOn).orElse(List.of()));
    }

    @Override
    public boolean isRequest(long issueId) {
        return acting.as(
                null,
                "look at issue " + issueId,
                () ->
                        issues.live(issueId)
                                .filter(
                                        issue ->
                                                ServiceProjects.isService(issue.getProjectObject()))
                                .flatMap(portal::find)
                                .isPresent());
    }

    @Override
    public List<Long> fixedIn(long versionId) {
        return acting.as(
                null,
                "list what version " + versionId + " holds",
                () -> {
                    var version = versions.getVersion(versionId);
                    return version == null
                            ? List.of()
                            : List.copyOf(versions.getIssueIdsWithFixVersion(version));
                });
    }

    private Map<Long, List<Way>> lead(Collection<Long> issueIds) throws SearchException {
        var linked = relatives.to(issueIds);
        var others = new HashSet<Long>();
        linked.values().forEach(leads -> leads.forEach(lead -> others.add(lead.from())));
        var known =
                issues.live(others).stream()
                        .collect(Collectors.toMap(Issue::getId, Function.identity()));
        var found = new HashMap<Long, List<Way>>();
        for (var issue : issues.live(issueIds)) {
            var ways = new ArrayList<Way>();
            for (Lead lead : linked.getOrDefault(issue.getId(), List.of()))
                add(ways, lead.kind(), known.get(lead.from()));
            for (var part : issue.getSubTaskObjects()) add(ways, Kind.SUB_TASK, part);
            // No customer request is an epic, and these are asked for by the thousand.
            if (!ServiceProjects.isService(issue.getProjectObject()))
                for (var part : epics.issuesOf(issue)) add(ways, Kind.EPIC, part);
            found.put(issue.getId(), ways);
        }
        return found;
    }

    private List<Way> leadOn(Issue issue) {
        var ways = new ArrayList<Way>();
        for (var lead : relatives.from(issue.getId()))
            add(ways, lead.kind(), issues.live(lead.to()).orElse(null));
        if (issue.isSubTask()) add(ways, Kind.SUB_TASK, issue.getParentObject());
        epics.of(issue).ifPresent(epic -> add(ways, Kind.EPIC, epic));
        return ways;
    }

    private static void add(List<Way> ways, Kind kind, @Nullable Issue other) {
        if (other == null || !LiveIssues.isLive(other)) return;
        var way = new Way(kind, other.getId(), other.getKey());
        if (!ways.contains(way)) ways.add(way);
    }

    private static Change change(Issue issue) {
        var project = issue.getProjectObject();
        var resolution = issue.getResolution();
        return new Change(
                LiveIssues.changeTo(issue),
                new Change.Product(project.getId(), project.getKey(), project.getName()),
                issue.getSummary(),
                status(issue.getStatus()),
                issue.getAssignee() != null,
                resolution == null
                        ? null
                        : new Change.Resolution(resolution.getId(), resolution.getName()),
                issue.getFixVersions().stream()
                        .map(
                                version ->
                                        new Change.Version(
                                                version.getId(),
                                                version.getName(),
                                                version.isReleased()))
                        .toList(),
                issue.getComponents().stream().map(ProjectComponent::getName).toList());
    }

    private static Change.Status status(Status status) {
        return new Change.Status(
                status.getId(), status.getName(), category(status.getStatusCategory()));
    }

    /** A status without a category counts as one in which nothing has begun. */
    private static Change.Category category(@Nullable StatusCategory category) {
        var key = category == null ? "" : category.getKey();
        return switch (key) {
            case StatusCategory.COMPLETE -> Change.Category.DONE;
            case StatusCategory.IN_PROGRESS -> Change.Category.BEGUN;
            default -> Change.Category.NEW;
        };
    }
}
