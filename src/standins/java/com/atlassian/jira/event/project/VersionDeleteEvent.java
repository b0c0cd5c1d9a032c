package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Published after a version is gone, merged or not. */
public class VersionDeleteEvent extends AbstractVersionEvent {
    public VersionDeleteEvent(Version version) {
        super(version);
    }
}
