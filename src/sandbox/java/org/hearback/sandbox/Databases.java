package org.hearback.sandbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.hearback.sandbox.host.Database;
import org.hearback.sandbox.host.Database.Kind;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens the databases that the sandbox can run on. */
final class Databases {
    private static final int CONNECTIONS = 20;

    private Databases() {}

    /** The URL behind the word of the options. */
    static String urlOf(String option, Path home) {
        return option.equals("h2") ? "jdbc:h2:file:" + home.resolve("database/jira") : option;
    }

    /** Opens a pool; close its data source. */
    static Database open(String url) {
        var kind = kindOf(url);
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new Database(url, kind, new HikariDataSource(config));
    }

    private static Kind kindOf(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return Kind.H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return Kind.POSTGRESQL;
        }
        throw new IllegalArgumentException("the database is h2 or a jdbc:postgresql: URL: " + url);
    }

    /** Drops everything in the schema that the sandbox uses. */
    static void empty(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    kindOf(url) == Kind.H2
                            ? "DROP ALL OBJECTS"
                            : "DROP SCHEMA IF EXISTS public CASCADE");
            if (kindOf(url) == Kind.POSTGRESQL) {
                statement.execute("CREATE SCHEMA public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not emptied", e);
        }
    }
}
