package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** The version lives on, the merged one is gone. */
public class VersionMergeEvent extends AbstractVersionEvent {
    private final Version mergedVersion;

    public VersionMergeEvent(Version version, Version mergedVersion) {
        super(version);
        this.mergedVersion = mergedVersion;
    }

    public long getMergedVersionId() {
        return mergedVersion.getId();
    }

    public Version getMergedVersion() {
        return mergedVersion;
    }
}
