package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.ComponentRow;
import org.jspecify.annotations.Nullable;

/** A component as Jira shows it. */
record DeskComponent(ComponentRow row, JiraTypes types) implements ProjectComponent {
    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public @Nullable ApplicationUser getComponentLead() {
        return types.user(row.leadKey());
    }
}
