package org.hearback.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

import net.java.ao.ActiveObjectsException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/**
 * Runs a namespace's upgrade tasks that have not run yet, in the order of their versions, and
 * remembers the last. Jira keeps that number among its application properties; here it is a table.
 */
record Upgrades(DataSource source, TablePrefix prefix) {
    private static final String TABLE = "HOST_MODEL_VERSION";

    void run(List<ActiveObjectsUpgradeTask> tasks, ActiveObjects ao) {
        var ordered = tasks.stream().sorted(Upgrades::byVersion).toList();
        for (var task : ordered) {
            var current = current();
            if (!current.isOlderThan(task.getModelVersion())) continue;
            task.upgrade(current, ao);
            remember(task.getModelVersion());
        }
    }

    ModelVersion current() {
        return sql(
                connection -> {
                    try (var query =
                            connection.prepareStatement(
                                    "select max(version) from " + TABLE + " where prefix = ?")) {
                        query.setString(1, prefix.text());
                        var rows = query.executeQuery();
                        rows.next();
                        return ModelVersion.valueOf(Integer.toString(rows.getInt(1)));
                    }
                });
    }

    private void remember(ModelVersion version) {
        sql(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    "insert into " + TABLE + " (prefix, version) values (?, ?)")) {
                        insert.setString(1, prefix.text());
                        insert.setInt(2, Integer.parseInt(version.toString()));
                        return insert.executeUpdate();
                    }
                });
    }

    private <T> T sql(Work<T> work) {
        try (var connection = source.getConnection();
                var create = connection.createStatement()) {
            create.execute(
                    "create table if not exists "
                            + TABLE
                            + " (prefix varchar(20) not null, version integer not null)");
            return work.with(connection);
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private static int byVersion(ActiveObjectsUpgradeTask one, ActiveObjectsUpgradeTask other) {
        if (one.getModelVersion().isSame(other.getModelVersion()))
            throw new ActiveObjectsException(
                    "two upgrade tasks have the version " + one.getModelVersion());
        return one.getModelVersion().isOlderThan(other.getModelVersion()) ? -1 : 1;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
