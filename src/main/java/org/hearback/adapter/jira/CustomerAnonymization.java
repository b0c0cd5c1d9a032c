package org.hearback.adapter.jira;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.UserAnonymizationHandler;
import com.atlassian.jira.user.anonymize.UserAnonymizationParameter;

import java.util.Collection;

/**
 * Forgets a customer whom Jira makes anonymous, with the handles that are proven to be theirs.
 *
 * <p>Public because Jira makes it from the descriptor, with the plugin's beans.
 */
public final class CustomerAnonymization implements UserAnonymizationHandler {
    private final JiraModules modules;

    /** For Jira. */
    public CustomerAnonymization(JiraModules modules) {
        this.modules = modules;
    }

    @Override
    public Collection<AffectedEntity> getAffectedEntities(UserAnonymizationParameter parameter) {
        return modules.anonymizing().forgotten(parameter.getUserKey());
    }

    @Override
    public ServiceResult update(UserAnonymizationParameter parameter) {
        return modules.anonymizing().forget(parameter.getUserKey(), parameter.getContext());
    }

    @Override
    public int getNumberOfTasks(UserAnonymizationParameter parameter) {
        return Anonymizing.TASKS;
    }
}
