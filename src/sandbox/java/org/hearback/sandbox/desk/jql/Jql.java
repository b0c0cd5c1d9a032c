package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs queries. Thread-safe; every result is what its reader may see. */
public final class Jql {
    private final Books books;
    private final Permissions permissions;
    private final Clock clock;

    public Jql(Books books, Permissions permissions, Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.clock = clock;
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
        return build(jql, reader, visible);
    }

    /** What a query finds when nobody is asked for permission. */
    public IssueBook.Filter filterOverridingSecurity(String jql, @Nullable Account reader) {
        return build(jql, reader, books.projects().all());
    }

    private IssueBook.Filter build(String jql, @Nullable Account reader, List<ProjectRow> visible) {
        Clause.Query query = Parser.parse(jql);
        List<Object> arguments = new ArrayList<>();
        var sql = new SqlText(new Values(books, reader), new Times(clock), arguments);
        String places =
                visible.isEmpty()
                        ? "1 = 0"
                        : visible.stream()
                                .map(project -> Long.toString(project.id()))
                                .collect(Collectors.joining(",", "i.project_id IN (", ")"));
        String where = places;
        for (Clause clause : query.where()) where += " AND " + sql.of(clause);
        return new IssueBook.Filter(where, order(query.orders()), arguments);
    }

    private static String order(List<Clause.Order> orders) {
        var sql = new StringBuilder();
        for (Clause.Order order : orders) {
            Field field = Field.named(order.field());
            String column = field.kind() == Field.Kind.ISSUE ? "i.id" : field.column();
            sql.append(column).append(order.ascending() ? " ASC, " : " DESC, ");
        }
        return sql + "i.id DESC";
    }
}
