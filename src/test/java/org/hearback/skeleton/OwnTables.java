package org.hearback.skeleton;

import org.hearback.sandbox.Node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

/** The plugin's tables in a node's database, so that a test need not wait as long as people do. */
public final class OwnTables {
    private final DataSource source;

    /** The tables in that node's database. */
    public OwnTables(Node node) {
        this(node.database().dataSource());
    }

    /** The tables in that database, whether or not a node runs on it. */
    OwnTables(DataSource source) {
        this.source = source;
    }

    /** Makes waiting work due at once; says how many tries were waiting. */
    int hurryWork() {
        return update("FACT_WORK", "SET \"DUE_AT\" = 0 WHERE \"STATE\" = 'READY'");
    }

    /** Makes all errands due; each runs within a minute. */
    public int hurryErrands() {
        return update("ERRAND_TURN", "SET \"DUE_AT\" = 0");
    }

    /** Errands that are due and that nobody has begun. */
    public int dueErrands() {
        return count("ERRAND_TURN", "\"DUE_AT\" = 0");
    }

    /** Makes a post as old as one that was written at that time. */
    int backdate(String externalId, Instant at) {
        return update(
                "POST",
                "SET \"POSTED_AT\" = %d WHERE \"EXTERNAL_ID\" = '%s'"
                        .formatted(at.toEpochMilli(), externalId));
    }

    /** Moves all that was told so far back into the past; says how many notices there are. */
    public int ageNotices(Duration age) {
        var sooner = " - " + age.toMillis();
        return update(
                "NOTICE",
                "SET \"DUE_AT\" = \"DUE_AT\"%1$s, \"BEGUN_AT\" = \"BEGUN_AT\"%1$s,"
                                .formatted(sooner)
                        + " \"ENDED_AT\" = \"ENDED_AT\""
                        + sooner);
    }

    /** Makes all channels due to be polled. */
    public int hurryPolls() {
        return update("POLL_TURN", "SET \"FREE_AT\" = 0");
    }

    /** Makes tries under way as old as those of a node that died long ago; says how many. */
    int ageTaken() {
        return update("FACT_WORK", "SET \"SINCE\" = 0 WHERE \"STATE\" = 'TAKEN'");
    }

    /** Tries that began before that time and have not ended. */
    int takenBefore(Instant then) {
        return count("FACT_WORK", "\"STATE\" = 'TAKEN' AND \"SINCE\" < " + then.toEpochMilli());
    }

    /** Work that is not done. */
    int openWork() {
        return count("FACT_WORK", "\"STATE\" <> 'FAILED'");
    }

    /** Work that waits for a later time. */
    int waitingWork() {
        var now = Instant.now().toEpochMilli();
        return count("FACT_WORK", "\"STATE\" = 'READY' AND \"DUE_AT\" > " + now);
    }

    /** Codes that somebody posted under a handle for which they were not made. */
    int misses() {
        return count("CLAIM_MISS", "1 = 1");
    }

    /** Posts that are kept. */
    int posts() {
        return count("POST", "1 = 1");
    }

    private int update(String table, String change) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            var changed =
                    statement.executeUpdate(
                            "UPDATE \"" + tableOf(connection, table) + "\" " + change);
            if (!connection.getAutoCommit()) connection.commit();
            return changed;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int count(String table, String which) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM \""
                                        + tableOf(connection, table)
                                        + "\" WHERE "
                                        + which)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** ActiveObjects puts a hash of the plugin's key before the name: AO_1A2B3C_POST. */
    private static String tableOf(Connection connection, String name) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, null, null)) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                if (table.matches("AO_[0-9A-F]{6}_" + name)) return table;
            }
        }
        throw new AssertionError("no table " + name);
    }
}
