package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

public class VersionReleaseEvent extends AbstractVersionEvent {
    public VersionReleaseEvent(Version version) {
        super(version);
    }
}
