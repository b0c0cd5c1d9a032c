package org.hearback.sandbox.host;

import javax.sql.DataSource;

/**
 * The one database of all nodes of a cluster.
 *
 * @param url names the database; nodes with the same one are nodes of one cluster
 * @param dataSource a pool; its owner closes it
 */
public record Database(String url, Kind kind, DataSource dataSource) {
    /** What the sandbox runs on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }
}
