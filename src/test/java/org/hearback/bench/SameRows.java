package org.hearback.bench;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** The rows that the store wrote, read and written again by plain JDBC. Tables of channels stay. */
final class SameRows {
    private final DataSource source;
    private final List<String> tables;

    /** What stood in one table. */
    record Content(String table, List<String> columns, List<List<Object>> rows) {
        /** An insert for one row, with all columns. */
        String insert() {
            var names = columns.stream().map(SameRows::quoted).collect(Collectors.joining(", "));
            var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            return "INSERT INTO %s (%s) VALUES (%s)".formatted(quoted(table), names, marks);
        }
    }

    SameRows(DataSource source) {
        this.source = source;
        this.tables = tablesOf(source);
    }

    /** Empties the tables. */
    void clear() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) statement.execute("DELETE FROM " + quoted(table));
        }
    }

    /** Empties one table. */
    void clear(String name) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + quoted(tableOf(name)));
        }
    }

    /** What stands in the table of that name, prefix or not. */
    Content read(String name) throws SQLException {
        var table = tableOf(name);
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM " + quoted(table))) {
            var columns = new ArrayList<String>();
            for (var i = 1; i <= found.getMetaData().getColumnCount(); i++)
                columns.add(found.getMetaData().getColumnName(i));
            var rows = new ArrayList<List<Object>>();
            while (found.next()) rows.add(row(found, columns.size()));
            return new Content(table, columns, rows);
        }
    }

    /** The whole name of the table of that name. */
    String tableOf(String name) {
        return tables.stream().filter(each -> each.endsWith("_" + name)).findFirst().orElseThrow();
    }

    /** What stands in all tables, with the rows that stood in one of them before. */
    List<Content> readAll(Content earlier) throws SQLException {
        var all = new ArrayList<>(List.of(earlier));
        for (var table : tables)
            if (!table.equals(earlier.table())) all.add(read(table.replaceFirst("^AO_[^_]+_", "")));
        return all;
    }

    /** Inserts this thread's share: the n-th rows of all tables in one transaction. */
    void insert(List<Content> all, int thread, int threads) throws SQLException {
        var most = all.stream().mapToInt(content -> content.rows().size()).max().orElseThrow();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var inserts = new ArrayList<PreparedStatement>();
            for (var content : all) inserts.add(connection.prepareStatement(content.insert()));
            for (var i = thread; i < most; i += threads) {
                for (var table = 0; table < all.size(); table++)
                    if (i < all.get(table).rows().size())
                        insert(inserts.get(table), all.get(table).rows().get(i));
                connection.commit();
            }
            for (var insert : inserts) insert.close();
            connection.setAutoCommit(true);
        }
    }

    /** Inserts all rows of the table, so many in one batch and one transaction. */
    void insert(Content content, int batch) throws SQLException {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement(content.insert())) {
            connection.setAutoCommit(false);
            for (var from = 0; from < content.rows().size(); from += batch) {
                var to = Math.min(from + batch, content.rows().size());
                for (var row : content.rows().subList(from, to)) {
                    fill(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private static void insert(PreparedStatement insert, List<Object> row) throws SQLException {
        fill(insert, row);
        insert.executeUpdate();
    }

    private static void fill(PreparedStatement insert, List<Object> row) throws SQLException {
        for (var i = 0; i < row.size(); i++) insert.setObject(i + 1, row.get(i));
    }

    private static List<Object> row(ResultSet found, int columns) throws SQLException {
        var row = new ArrayList<Object>();
        for (var i = 1; i <= columns; i++) {
            var value = found.getObject(i);
            row.add(value instanceof Clob ? found.getString(i) : value);
        }
        return row;
    }

    private static List<String> tablesOf(DataSource source) {
        try (Connection connection = source.getConnection();
                var found = connection.getMetaData().getTables(null, null, "AO\\_%", null)) {
            var tables = new ArrayList<String>();
            while (found.next())
                if (found.getString("TABLE_TYPE").endsWith("TABLE")
                        && !found.getString("TABLE_NAME").endsWith("_CHANNEL"))
                    tables.add(found.getString("TABLE_NAME"));
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
