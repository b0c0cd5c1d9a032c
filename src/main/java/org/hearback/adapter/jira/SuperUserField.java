package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * A custom field that says whether a super-user reported the issue, for the columns of queues. It
 * keeps nothing and asks nothing but memory.
 *
 * <p>Public because Jira makes it from the descriptor, with the plugin's beans.
 */
public final class SuperUserField extends CalculatedCFType<String, String> {
    /** The value of an issue that a super-user reported; all others have none. */
    static final String YES = "yes";

    /** Under which name the templates find what people read. */
    private static final String LABEL = "hearbackSuperUser";

    private final JiraModules modules;

    /** For Jira. */
    public SuperUserField(JiraModules modules) {
        this.modules = modules;
    }

    /** Jira asks for issues too that it is about to create: these have no id yet. */
    @Override
    public @Nullable String getValueFromIssue(CustomField field, Issue issue) {
        Long id = issue.getId();
        if (id == null) return null;
        var reporter = issue.getReporter();
        var key = reporter == null ? null : reporter.getKey();
        return modules.superUsers().reported(id, key) ? YES : null;
    }

    @Override
    public String getStringFromSingularObject(String value) {
        return value;
    }

    @Override
    public String getSingularObjectFromString(String text) {
        return text;
    }

    @Override
    public Map<String, Object> getVelocityParameters(
            Issue issue, CustomField field, FieldLayoutItem layout) {
        var parameters = new HashMap<>(super.getVelocityParameters(issue, field, layout));
        parameters.put(LABEL, modules.say("hearback.superuser"));
        return parameters;
    }
}
