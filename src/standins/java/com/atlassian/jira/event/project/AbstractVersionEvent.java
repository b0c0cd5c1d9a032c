package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

public abstract class AbstractVersionEvent {
    private final Version version;

    public AbstractVersionEvent(Version version) {
        this.version = version;
    }

    public long getVersionId() {
        return version.getId();
    }

    public Version getVersion() {
        return version;
    }
}
