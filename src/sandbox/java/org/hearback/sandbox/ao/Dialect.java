package org.hearback.sandbox.ao;

import net.java.ao.DatabaseProvider;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;

import javax.sql.DataSource;

/** The databases that the sandbox can run on. */
public enum Dialect {
    /** H2 2.x, in its default mode. */
    H2 {
        @Override
        DatabaseProvider provider(DataSource source) {
            return new H2DatabaseProvider(BorrowedDataSource.of(source), "PUBLIC");
        }
    },
    /** PostgreSQL, schema {@code public}. */
    POSTGRES {
        @Override
        DatabaseProvider provider(DataSource source) {
            return new PostgreSQLDatabaseProvider(BorrowedDataSource.of(source), "public");
        }
    };

    abstract DatabaseProvider provider(DataSource source);
}
