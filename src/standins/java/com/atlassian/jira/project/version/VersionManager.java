package com.atlassian.jira.project.version;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;
import java.util.List;

public interface VersionManager {
    Version getVersion(Long id);

    Version getVersion(Long projectId, String versionName);

    List<Version> getVersions(Long projectId);

    List<Version> getVersions(Project project);

    Collection<Issue> getIssuesWithFixVersion(Version version);

    Collection<Long> getIssueIdsWithFixVersion(Version version);

    Version releaseVersion(Version version, boolean release);

    Version archiveVersion(Version version, boolean archive);

    void merge(ApplicationUser user, Version versionToMerge, Version versionToMergeTo);

    void deleteAndRemoveFromIssues(ApplicationUser user, Version versionToDelete);
}
