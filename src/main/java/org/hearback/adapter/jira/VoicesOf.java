package org.hearback.adapter.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.plugin.jql.function.ClauseSanitisingJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The JQL function {@code voicesOf(APP-9)}: the requests that ask for that change, as far as the
 * searcher may see them. A change that they may not see is answered as one that is not there.
 *
 * <p>Public because Jira makes it from the descriptor, with the plugin's beans.
 */
public final class VoicesOf extends AbstractJqlFunction implements ClauseSanitisingJqlFunction {
    private final VoiceQueries queries;

    /** For Jira. */
    public VoicesOf(VoiceQueries queries) {
        this.queries = queries;
    }

    @Override
    public MessageSet validate(
            @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        var messages = validateNumberOfArgs(operand, 1);
        if (messages.hasAnyErrors()) return messages;
        var key = operand.getArgs().getFirst();
        if (queries.change(key, searcher).isEmpty())
            messages.addErrorMessage(queries.say("hearback.jql.voices.unknown", key));
        return messages;
    }

    @Override
    public List<QueryLiteral> getValues(
            QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        if (operand.getArgs().size() != 1) return List.of();
        var key = operand.getArgs().getFirst();
        var all = context.isSecurityOverriden();
        var searcher = all ? null : context.getApplicationUser();
        var change = all ? queries.change(key) : queries.change(key, searcher);
        return change.stream()
                .flatMap(it -> queries.requestsOf(it, searcher).stream())
                .map(id -> new QueryLiteral(operand, id))
                .toList();
    }

    /**
     * As Jira does with issues in filters that are shared: whoever may not see the issue reads its
     * id instead of its key.
     */
    @Override
    public FunctionOperand sanitiseOperand(
            @Nullable ApplicationUser searcher, FunctionOperand operand) {
        if (operand.getArgs().size() != 1) return operand;
        var key = operand.getArgs().getFirst();
        if (queries.change(key, searcher).isPresent()) return operand;
        return queries.change(key)
                .map(Issue::getId)
                .map(id -> new FunctionOperand(operand.getName(), List.of(id.toString())))
                .orElse(operand);
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
