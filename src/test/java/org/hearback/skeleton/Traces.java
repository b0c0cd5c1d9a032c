package org.hearback.skeleton;

import org.hearback.sandbox.Node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the plugin still keeps a text: all of its tables, whatever they are, and all its files. */
public final class Traces {
    private final Node node;
    private final Path home;

    Traces(Node node, Path home) {
        this.node = node;
        this.home = home;
    }

    /** A search of that node's tables and of the plugin's folders in that home. */
    public static Traces in(Desk desk, Path home) {
        return new Traces(desk.node(), home);
    }

    /** The columns and files that hold the text, in whatever case; one each. */
    public List<String> of(String text) {
        var found = new ArrayList<String>(inTables(text.toLowerCase(Locale.ROOT)));
        found.addAll(inFiles(text.toLowerCase(Locale.ROOT)));
        return found;
    }

    private List<String> inTables(String text) {
        var found = new ArrayList<String>();
        try (var connection = node.database().dataSource().getConnection()) {
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    var columns = rows.getMetaData();
                    while (rows.next())
                        for (var i = 1; i <= columns.getColumnCount(); i++) {
                            var value = rows.getString(i);
                            if (value != null && value.toLowerCase(Locale.ROOT).contains(text))
                                found.add(table + "." + columns.getColumnName(i));
                        }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(null, null, "AO%", null)) {
            while (tables.next())
                if (tables.getString("TABLE_NAME").matches("AO_[0-9A-F]{6}_\\w+"))
                    names.add(tables.getString("TABLE_NAME"));
        }
        if (names.isEmpty()) throw new AssertionError("the plugin has no table");
        return names;
    }

    private List<String> inFiles(String text) {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> home.relativize(file).toString().contains("hearback"))
                    .filter(file -> holds(file, text))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
