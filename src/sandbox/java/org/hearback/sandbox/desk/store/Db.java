package org.hearback.sandbox.desk.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * Statements on one database. Thread-safe. A statement outside a transaction commits by itself.
 * Every {@link SQLException} leaves as a {@link DbFailed}.
 */
public final class Db {
    private final DataSource source;

    /** Not static: two nodes in one JVM have one of these each. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Connection> open = new ThreadLocal<>();

    public Db(DataSource source) {
        this.source = source;
    }

    /** Makes a value of the row on which the result stands. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs the work in one transaction; a call inside another joins it. An exception undoes all.
     */
    public <T> T inTransaction(Supplier<T> work) {
        if (open.get() != null) return work.get();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                open.remove();
                if (!done) connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DbFailed("transaction", e);
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
        return use(
                sql,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        fill(statement, arguments);
                        return readAll(statement, reader);
                    }
                });
    }

    private static <T> List<T> readAll(PreparedStatement statement, Reader<T> reader)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(reader.read(rows));
            return found;
        }
    }

    /** The first row of a query, if any. */
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** A number that a query counts; 0 without a row. */
    public long count(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** Runs a change and says how many rows it touched. */
    public int update(String sql, @Nullable Object... arguments) {
        return use(
                sql,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        fill(statement, arguments);
                        return statement.executeUpdate();
                    }
                });
    }

    /** Adds a row to a table whose column {@code id} the database fills, and returns that id. */
    public long insert(String sql, @Nullable Object... arguments) {
        return use(
                sql,
                connection -> {
                    String[] keys = {"id"};
                    try (PreparedStatement statement = connection.prepareStatement(sql, keys)) {
                        fill(statement, arguments);
                        statement.executeUpdate();
                        try (ResultSet row = statement.getGeneratedKeys()) {
                            if (!row.next()) throw new SQLException("no id was generated");
                            return row.getLong(1);
                        }
                    }
                });
    }

    private <T> T use(String sql, Use<T> use) {
        Connection joined = open.get();
        try {
            if (joined != null) return use.on(joined);
            try (Connection connection = source.getConnection()) {
                return use.on(connection);
            }
        } catch (SQLException e) {
            throw new DbFailed(sql, e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.toEpochMilli() : value);
        }
    }

    /** The time in a column of epoch milliseconds; null where the column is. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** A database that does not do as it is told. */
    public static final class DbFailed extends RuntimeException {
        DbFailed(String what, SQLException cause) {
            super(what + ": " + cause.getMessage(), cause);
        }

        /** Whether a unique index said no: another one was first. */
        public boolean isTaken() {
            return getCause() instanceof SQLException e
                    && e.getSQLState() != null
                    && e.getSQLState().startsWith("23");
        }
    }
}
