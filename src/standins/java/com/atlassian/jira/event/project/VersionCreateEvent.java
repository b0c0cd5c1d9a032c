package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

public class VersionCreateEvent extends AbstractVersionEvent {
    public VersionCreateEvent(Version version) {
        super(version);
    }
}
