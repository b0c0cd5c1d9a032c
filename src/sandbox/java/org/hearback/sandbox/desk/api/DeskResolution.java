package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.resolution.Resolution;

import org.hearback.sandbox.desk.model.ResolutionRow;

/** A resolution as Jira shows it. */
record DeskResolution(ResolutionRow row) implements Resolution {
    @Override
    public String getId() {
        return row.id();
    }

    @Override
    public String getName() {
        return row.label();
    }

    @Override
    public String getNameTranslation() {
        return row.label();
    }
}
