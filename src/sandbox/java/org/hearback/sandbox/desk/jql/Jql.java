package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.IssueBook;
import org.hearback.sandbox.host.Extensions.IndexedPart;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs queries. Thread-safe; every result is what its reader may see. */
public final class Jql {
    private final Books books;
    private final Permissions permissions;
    private final Clock clock;
    private final Functions functions;
    private final Supplier<List<IndexedPart>> indexed;

    /**
     * Makes the language.
     *
     * @param functions what plugins add to it
     * @param indexed the parts of properties that can be asked for now
     */
    public Jql(
            Books books,
            Permissions permissions,
            Clock clock,
            Functions functions,
            Supplier<List<IndexedPart>> indexed) {
        this.books = books;
        this.permissions = permissions;
        this.clock = clock;
        this.functions = functions;
        this.indexed = indexed;
    }

    /**
     * What a query finds for a reader.
     *
     * @throws JqlRefused if it cannot be understood
     */
    public IssueBook.Filter filter(String jql, @Nullable Account reader) {
        List<ProjectRow> visible =
                books.projects().all().stream()
                        .filter(project -> permissions.may(reader, Permissions.BROWSE, project))
                        .toList();
        return build(jql, new IssueFunctions(functions, reader, false), visible);
    }

    /** What a query finds when nobody is asked for permission. */
    public IssueBook.Filter filterOverridingSecurity(String jql, @Nullable Account reader) {
        var unasked = new IssueFunctions(functions, reader, true);
        return build(jql, unasked, books.projects().all());
    }

    private IssueBook.Filter build(String jql, IssueFunctions functions, List<ProjectRow> visible) {
        Clause.Query query = Parser.parse(jql);
        List<Object> arguments = new ArrayList<>();
        var properties = new PropertyTerms(books.properties(), indexed);
        var sql =
                new SqlText(
                        new Values(books, functions.reader()),
                        new Times(clock),
                        new SqlText.Additions(
                                functions, properties, books.fields(), new TextSearch(books.db())),
                        arguments);
        String places =
                visible.isEmpty()
                        ? "1 = 0"
                        : visible.stream()
                                .map(project -> Long.toString(project.id()))
                                .collect(Collectors.joining(",", "i.project_id IN (", ")"));
        String where = places + " AND NOT i.archived"; // Jira's index has no archived issues
        for (Clause clause : query.where()) where += " AND " + sql.of(clause);
        String order =
                query.orders().isEmpty()
                        ? byRelevance(sql.relevance())
                        : order(query.orders(), properties);
        return new IssueBook.Filter(where, order + "i.id DESC", arguments);
    }

    /** As in Jira, what fits a text best comes first where no other order is asked for. */
    private static String byRelevance(Map<Long, Double> scores) {
        return scores.isEmpty() ? "" : byNumber(scores) + " DESC, ";
    }

    /** SQL for numbers that stand in no table. */
    private static String byNumber(Map<Long, ? extends Number> numbers) {
        var sql = new StringBuilder("CASE i.id");
        numbers.forEach(
                (id, number) -> sql.append(" WHEN ").append(id).append(" THEN ").append(number));
        return sql + " ELSE 0 END";
    }

    private String order(List<Clause.Order> orders, PropertyTerms properties) {
        var sql = new StringBuilder();
        for (Clause.Order order : orders)
            sql.append(column(order.field(), properties))
                    .append(order.ascending() ? " ASC, " : " DESC, ");
        return sql.toString();
    }

    private String column(String name, PropertyTerms properties) {
        if (PropertyTerms.isOne(name)) {
            var numbers = properties.numbers(name);
            return numbers.isEmpty() ? "i.id" : byNumber(numbers);
        }
        Field field = Field.named(name, books.fields());
        if (field.kind() == Field.Kind.ISSUE) return "i.id";
        if (field.column().isEmpty() || field.isMany())
            throw new JqlRefused("Field '" + name + "' does not support sorting.");
        return field.column();
    }
}
