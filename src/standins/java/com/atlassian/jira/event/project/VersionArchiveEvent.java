package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

public class VersionArchiveEvent extends AbstractVersionEvent {
    public VersionArchiveEvent(Version version) {
        super(version);
    }
}
