package org.hearback.adapter.jira;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;

import java.util.Collection;

/**
 * Names a user by the key that Jira gave them anew.
 *
 * <p>Public because Jira makes it from the descriptor, with the plugin's beans.
 */
public final class CustomerKeyChange implements UserKeyChangeHandler {
    private final JiraModules modules;

    /** For Jira. */
    public CustomerKeyChange(JiraModules modules) {
        this.modules = modules;
    }

    @Override
    public Collection<AffectedEntity> getAffectedEntities(UserPropertyChangeParameter parameter) {
        return modules.anonymizing().renamed();
    }

    @Override
    public ServiceResult update(UserPropertyChangeParameter parameter) {
        return modules.anonymizing()
                .rename(parameter.getOriginal(), parameter.getTarget(), parameter.getContext());
    }

    @Override
    public int getNumberOfTasks(UserPropertyChangeParameter parameter) {
        return Anonymizing.TASKS;
    }
}
