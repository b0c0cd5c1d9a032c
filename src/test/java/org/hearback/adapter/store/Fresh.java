package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;

import net.java.ao.RawEntity;

import org.h2.jdbcx.JdbcDataSource;
import org.hearback.sandbox.ao.AoHost;
import org.hearback.sandbox.ao.Dialect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database without tables, for one test. */
final class Fresh {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataSource source;
    private final Dialect dialect;

    private Fresh(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    static Fresh onH2() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:fresh%d;DB_CLOSE_DELAY=-1".formatted(COUNT.incrementAndGet()));
        return new Fresh(source, Dialect.H2);
    }

    static Fresh onPostgres() {
        return new Fresh(
                Database.newOnPostgres("fresh" + COUNT.incrementAndGet()), Dialect.POSTGRES);
    }

    /** A node that starts on it with these tables. */
    AoHost open(
            List<Class<? extends RawEntity<?>>> entities, List<ActiveObjectsUpgradeTask> tasks) {
        return AoHost.open(source, dialect, Database.NAMESPACE, entities, tasks);
    }

    /** What stands in that column, whether the entities know it or not. */
    List<Object> cells(String table, String column) throws SQLException {
        List<Object> cells = new ArrayList<>();
        var sql = "SELECT \"%s\" FROM \"AO_22763A_%s\"".formatted(column, table);
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) cells.add(rows.getObject(1));
        }
        return cells;
    }
}
