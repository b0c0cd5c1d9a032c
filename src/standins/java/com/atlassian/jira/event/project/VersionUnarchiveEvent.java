package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

public class VersionUnarchiveEvent extends AbstractVersionEvent {
    public VersionUnarchiveEvent(Version version) {
        super(version);
    }
}
