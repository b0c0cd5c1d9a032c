package org.hearback.adapter.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The JQL function {@code superUserReports()}: the newest requests of those who are super-users
 * now. Jira takes those away that the searcher may not see.
 *
 * <p>Public because Jira makes it from the descriptor, with the plugin's beans.
 */
public final class SuperUserReports extends AbstractJqlFunction {
    private final JiraModules modules;

    /** For Jira. */
    public SuperUserReports(JiraModules modules) {
        this.modules = modules;
    }

    @Override
    public MessageSet validate(
            @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        return validateNumberOfArgs(operand, 0);
    }

    /** Nothing for nobody: who is anonymous learns nothing of standings, not even in public. */
    @Override
    public List<QueryLiteral> getValues(
            QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        if (context.getApplicationUser() == null && !context.isSecurityOverriden())
            return List.of();
        return modules.superUsers().requests().stream()
                .map(id -> new QueryLiteral(operand, id))
                .toList();
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 0;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
