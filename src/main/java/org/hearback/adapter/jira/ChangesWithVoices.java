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
import java.util.regex.Pattern;

/**
 * The JQL function {@code changesWithVoices(10)}: the changes for which at least that many people
 * ask, as far as the searcher may see them.
 *
 * <p>Public because Jira makes it from the descriptor, with the plugin's beans.
 */
public final class ChangesWithVoices extends AbstractJqlFunction {
    /** From one person on, and no more digits than an int takes. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final VoiceQueries queries;

    /** For Jira. */
    public ChangesWithVoices(VoiceQueries queries) {
        this.queries = queries;
    }

    @Override
    public MessageSet validate(
            @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        var messages = validateNumberOfArgs(operand, 1);
        if (messages.hasAnyErrors()) return messages;
        var number = operand.getArgs().getFirst();
        if (!NUMBER.matcher(number).matches())
            messages.addErrorMessage(queries.say("hearback.jql.changes.number", number));
        return messages;
    }

    /** Nothing for nobody: who is anonymous learns nothing of customers, not even in public. */
    @Override
    public List<QueryLiteral> getValues(
            QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        var all = context.isSecurityOverriden();
        var searcher = all ? null : context.getApplicationUser();
        if (searcher == null && !all) return List.of();
        var number = operand.getArgs().isEmpty() ? "" : operand.getArgs().getFirst();
        if (!NUMBER.matcher(number).matches()) return List.of();
        return queries.changesWith(Integer.parseInt(number), searcher).stream()
                .map(id -> new QueryLiteral(operand, id))
                .toList();
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 1;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
