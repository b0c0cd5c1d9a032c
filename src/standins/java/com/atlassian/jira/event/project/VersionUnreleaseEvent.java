package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

public class VersionUnreleaseEvent extends AbstractVersionEvent {
    public VersionUnreleaseEvent(Version version) {
        super(version);
    }
}
