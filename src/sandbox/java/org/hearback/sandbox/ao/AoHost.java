package org.hearback.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.sal.api.transaction.TransactionCallback;

import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.Transaction;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * The ActiveObjects service of one plugin: the real library behind the interface that Jira offers.
 * Thread-safe. Two of them over one database behave like two nodes.
 */
public final class AoHost implements ActiveObjects {
    private final EntityManager entities;
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

    private AoHost(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Checks the entities' names, runs the upgrade tasks that have not run yet, then makes or
     * changes the tables.
     *
     * @param source stays the caller's to close
     * @param namespace as {@code <ao namespace>} of the descriptor names it
     * @throws ActiveObjectsException if Jira would refuse the entities
     */
    @SuppressWarnings("unchecked") // an array of Class<? extends RawEntity<?>> for the varargs
    public static AoHost open(
            DataSource source,
            Dialect dialect,
            String namespace,
            List<Class<? extends RawEntity<?>>> entities,
            List<ActiveObjectsUpgradeTask> upgradeTasks) {
        // Jira's transactions; the library's own default is SERIALIZABLE.
        System.setProperty("ao.transaction.isolation.level", "TRANSACTION_READ_COMMITTED");
        var prefix = TablePrefix.of(namespace);
        var configuration = new Configuration(prefix);
        new EntityRules(configuration.getNameConverters()).check(entities);
        var manager = new EntityManager(dialect.provider(source), configuration);
        var host = new AoHost(manager);
        new Upgrades(source, prefix).run(upgradeTasks, host);
        host.migrate(entities.toArray(Class[]::new));
        return host;
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs") // passed on, never stored
    public final void migrate(Class<? extends RawEntity<?>>... types) {
        run(() -> entities.migrate(types));
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs") // passed on, never stored
    public final void migrateDestructively(Class<? extends RawEntity<?>>... types) {
        run(() -> entities.migrateDestructively(types));
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs") // passed on, never stored
    public final <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
        return call(() -> entities.get(type, keys));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return call(() -> entities.get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return call(() -> entities.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        return call(() -> entities.create(type, params));
    }

    @Override
    public void delete(RawEntity<?>... rows) {
        run(() -> entities.delete(rows));
    }

    @Override
    public <K> int deleteWithSQL(
            Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return call(() -> entities.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return call(() -> entities.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(
            Class<T> type, String criteria, Object... parameters) {
        return call(() -> entities.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return call(() -> entities.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
        return call(() -> entities.find(type, field, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] findWithSQL(
            Class<T> type, String keyField, String sql, Object... parameters) {
        return call(() -> entities.findWithSQL(type, keyField, sql, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(
            Class<T> type, EntityStreamCallback<T, K> callback) {
        run(() -> entities.stream(type, callback));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(
            Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        run(() -> entities.stream(type, query, callback));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return call(() -> entities.count(type));
    }

    @Override
    public <K> int count(
            Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return call(() -> entities.count(type, criteria, parameters));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return call(() -> entities.count(type, query));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        if (inTransaction.get()) return callback.doInTransaction();
        inTransaction.set(true);
        try {
            return call(new Unit<>(entities, callback)::execute);
        } finally {
            inTransaction.remove();
        }
    }

    private static void run(Action action) {
        call(
                () -> {
                    action.run();
                    return true;
                });
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.call();
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private static final class Unit<T> extends Transaction<T> {
        private final TransactionCallback<T> callback;

        Unit(EntityManager entities, TransactionCallback<T> callback) {
            super(entities);
            this.callback = callback;
        }

        @Override
        protected T run() {
            return callback.doInTransaction();
        }
    }

    private interface Action {
        void run() throws SQLException;
    }

    private interface Call<T> {
        T call() throws SQLException;
    }
}
