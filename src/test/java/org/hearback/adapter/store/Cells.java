package org.hearback.adapter.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

/** All that the plugin's tables hold, read past ActiveObjects: a new table is read by itself. */
final class Cells {
    private static final String PREFIX = "AO_22763A_";

    private final DataSource source;

    Cells(DataSource source) {
        this.source = source;
    }

    /** How many rows each table has, by its name without the prefix. */
    Map<String, Integer> rows() throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) {
                var sql = "SELECT COUNT(*) FROM \"" + table + '"';
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(sql)) {
                    rows.next();
                    counts.put(table.substring(PREFIX.length()), rows.getInt(1));
                }
            }
        }
        return counts;
    }

    /** Where the text stands, in whatever case: {@code POST.BODY: what the cell says}. */
    List<String> with(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) found.addAll(with(text, table, connection));
        }
        return found;
    }

    private static List<String> with(String text, String table, Connection connection)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM \"" + table + '"')) {
            var columns = rows.getMetaData();
            while (rows.next())
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    var cell = rows.getString(i);
                    if (cell != null && cell.toLowerCase(Locale.ROOT).contains(text))
                        found.add(table + "." + columns.getColumnName(i) + ": " + cell);
                }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var tables =
                connection
                        .getMetaData()
                        .getTables(
                                connection.getCatalog(),
                                connection.getSchema(),
                                null,
                                new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (name.startsWith(PREFIX)) names.add(name);
            }
        }
        return names;
    }
}
