package org.hearback.sandbox.desk.api;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.Operand;

import org.hearback.sandbox.desk.jql.Functions;
import org.hearback.sandbox.host.Extensions;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls the JQL functions of plugins with what Jira would give them. */
public final class PluginFunctions implements Functions {
    private final Extensions extensions;
    private final JiraTypes types;

    public PluginFunctions(Extensions extensions, JiraTypes types) {
        this.extensions = extensions;
        this.types = types;
    }

    @Override
    public Optional<Added> find(String name) {
        return extensions.jqlFunctions().stream()
                .filter(function -> function.getFunctionName().equalsIgnoreCase(name))
                .findFirst()
                .map(Called::new);
    }

    private final class Called implements Added {
        private final JqlFunction function;

        Called(JqlFunction function) {
            this.function = function;
        }

        @Override
        public boolean isList() {
            return function.isList();
        }

        @Override
        public boolean givesIssues() {
            return function.getDataType().matches(JiraDataTypes.ISSUE);
        }

        @Override
        public List<String> problems(Call call) {
            var operand = new FunctionOperand(call.name(), call.arguments());
            var user = call.reader() == null ? null : types.user(call.reader());
            var found = function.validate(user, operand, new Term(call.field(), operand));
            return List.copyOf(found.getErrorMessages());
        }

        @Override
        public Found find(Call call) {
            var operand = new FunctionOperand(call.name(), call.arguments());
            var user = call.reader() == null ? null : types.user(call.reader());
            List<Long> ids = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            for (QueryLiteral literal :
                    function.getValues(
                            new Context(user, call.overridesSecurity()),
                            operand,
                            new Term(call.field(), operand))) {
                if (literal.getLongValue() != null) ids.add(literal.getLongValue());
                else if (literal.getStringValue() != null) keys.add(literal.getStringValue());
            }
            return new Found(ids, keys);
        }
    }

    private record Term(String getName, Operand getOperand) implements TerminalClause {}

    private record Context(
            @Nullable ApplicationUser getApplicationUser, boolean isSecurityOverriden)
            implements QueryCreationContext {}
}
