package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.VersionBook;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Versions; as in Jira, the manager asks for no permission. */
final class DeskVersions implements VersionManager {
    private final Rules rules;
    private final VersionBook book;
    private final JiraTypes types;

    DeskVersions(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.book = rules.books().versions();
        this.types = types;
    }

    @Override
    public @Nullable Version getVersion(Long id) {
        return book.byId(id).map(types::version).orElse(null);
    }

    @Override
    public @Nullable Version getVersion(Long projectId, String versionName) {
        return book.of(projectId).stream()
                .filter(version -> version.name().equalsIgnoreCase(versionName))
                .findFirst()
                .map(types::version)
                .orElse(null);
    }

    @Override
    public List<Version> getVersions(Long projectId) {
        return book.of(projectId).stream().map(types::version).toList();
    }

    @Override
    public List<Version> getVersions(Project project) {
        return getVersions(project.getId());
    }

    /** Jira asks its index here, which has no archived issues. */
    @Override
    public Collection<Issue> getIssuesWithFixVersion(Version version) {
        return book.fixedIn(version.getId()).stream()
                .map(types::issue)
                .filter(Objects::nonNull)
                .<Issue>map(Issue.class::cast)
                .filter(issue -> !issue.isArchived())
                .toList();
    }

    @Override
    public Collection<Long> getIssueIdsWithFixVersion(Version version) {
        return book.fixedIn(version.getId());
    }

    @Override
    public Version releaseVersion(Version version, boolean release) {
        return types.version(words(() -> rules.versions().setReleased(row(version), release)));
    }

    @Override
    public Version archiveVersion(Version version, boolean archive) {
        return types.version(words(() -> rules.versions().setArchived(row(version), archive)));
    }

    @Override
    public void merge(ApplicationUser user, Version versionToMerge, Version versionToMergeTo) {
        VersionRow into = row(versionToMergeTo);
        words(
                () -> {
                    rules.versions().merge(row(versionToMerge), into);
                    return into;
                });
    }

    @Override
    public void deleteAndRemoveFromIssues(ApplicationUser user, Version versionToDelete) {
        rules.versions().delete(row(versionToDelete));
    }

    private VersionRow row(Version version) {
        return book.byId(version.getId())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no version " + version.getId()));
    }

    private static VersionRow words(java.util.function.Supplier<VersionRow> work) {
        try {
            return work.get();
        } catch (Refusal e) {
            throw new IllegalArgumentException(e.inWords(), e);
        }
    }
}
