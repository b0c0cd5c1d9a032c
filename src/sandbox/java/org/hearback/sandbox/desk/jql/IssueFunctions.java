package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.jql.Clause.Term;
import org.hearback.sandbox.desk.model.Account;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Calls functions of plugins where issues are asked for, and writes what they find as SQL. */
record IssueFunctions(Functions functions, @Nullable Account reader, boolean overridesSecurity) {

    /**
     * The condition that an issue is one of those that a function finds.
     *
     * @param arguments where whatever is not a number goes
     * @throws JqlRefused if Jira would not call it, or if the function says no
     */
    String sql(Term term, Clause.Value.Function wanted, List<Object> arguments) {
        Functions.Added function =
                functions
                        .find(wanted.name())
                        .orElseThrow(
                                () ->
                                        new JqlRefused(
                                                "Unable to find JQL function '%s(%s)'."
                                                        .formatted(
                                                                wanted.name(),
                                                                String.join(
                                                                        ", ",
                                                                        wanted.arguments()))));
        if (!function.givesIssues())
            throw new JqlRefused(
                    "The function '%s' is not supported by the field '%s'."
                            .formatted(wanted.name(), term.field()));
        if (function.isList() && !term.operator().endsWith("in"))
            throw new JqlRefused(
                    "The operator '%s' does not support the list that the function '%s' gives."
                            .formatted(term.operator(), wanted.name()));
        var call =
                new Functions.Call(
                        wanted.name(), wanted.arguments(), term.field(), reader, overridesSecurity);
        List<String> problems = function.problems(call);
        if (!problems.isEmpty()) throw new JqlRefused(String.join(" ", problems));
        return sql(function.find(call), arguments);
    }

    private static String sql(Functions.Found found, List<Object> arguments) {
        String byId = found.ids().isEmpty() ? "1 = 0" : ids(found.ids());
        if (found.keys().isEmpty()) return byId;
        arguments.addAll(found.keys());
        String marks = String.join(",", Collections.nCopies(found.keys().size(), "?"));
        return byId + " OR i.issue_key IN (" + marks + ")";
    }

    /** A condition for ids; numbers need no arguments. */
    static String ids(List<Long> ids) {
        return ids.stream()
                .map(id -> Long.toString(id))
                .collect(Collectors.joining(",", "i.id IN (", ")"));
    }
}
