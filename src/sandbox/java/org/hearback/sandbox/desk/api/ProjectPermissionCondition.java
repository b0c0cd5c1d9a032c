package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;

import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.SandboxUser;

import java.util.Map;

/** Jira's condition that the viewer holds a permission in the project of the page. */
public final class ProjectPermissionCondition implements Condition {
    /** The name by which descriptors call it. */
    public static final String CLASS =
            "com.atlassian.jira.plugin.webfragment.conditions.HasProjectPermissionCondition";

    private final Rules rules;
    private final JiraTypes types;
    private final CurrentUser viewer;
    private String permission = "";

    public ProjectPermissionCondition(Rules rules, JiraTypes types, CurrentUser viewer) {
        this.rules = rules;
        this.types = types;
        this.viewer = viewer;
    }

    @Override
    public void init(Map<String, String> parameters) {
        permission = parameters.getOrDefault("permission", "");
        if (permission.isEmpty())
            throw new PluginParseException("the condition needs the parameter permission");
        if (permission.equals("browse")) permission = "BROWSE_PROJECTS";
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        var account =
                viewer.get()
                        .map(SandboxUser::key)
                        .map(types::user)
                        .map(types::account)
                        .orElse(null);
        if (account == null) return false;
        Long projectId = null;
        if (context.get("issue") instanceof Issue issue) projectId = issue.getProjectId();
        else if (context.get("project") instanceof Project project) projectId = project.getId();
        return projectId != null
                && rules.books()
                        .projects()
                        .byId(projectId)
                        .filter(project -> rules.permissions().may(account, permission, project))
                        .isPresent();
    }
}
