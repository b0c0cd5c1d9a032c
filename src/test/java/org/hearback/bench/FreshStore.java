package org.hearback.bench;

import net.java.ao.RawEntity;

import org.hearback.adapter.store.StoreDesk;
import org.hearback.adapter.store.UpgradeTask001;
import org.hearback.adapter.store.UpgradeTask002;
import org.hearback.channel.SecretBox;
import org.hearback.gate.Descriptors;
import org.hearback.sandbox.ao.AoHost;
import org.hearback.sandbox.ao.Dialect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** The plugin's store on an empty database, without the plugin. */
final class FreshStore {
    private FreshStore() {}

    static StoreDesk on(DataSource source, Dialect dialect, Clock clock) {
        var ao =
                AoHost.open(
                        source,
                        dialect,
                        "org.hearback.jsm",
                        entities(),
                        List.of(new UpgradeTask001(), new UpgradeTask002()));
        return new StoreDesk(ao, new OpenBox(), clock, "bench");
    }

    private static List<Class<? extends RawEntity<?>>> entities() {
        var entities = new ArrayList<Class<? extends RawEntity<?>>>();
        for (var type : Descriptors.entities()) entities.add(row(type));
        return entities;
    }

    @SuppressWarnings("unchecked") // asSubclass cannot say RawEntity<?>
    private static Class<? extends RawEntity<?>> row(Class<?> type) {
        return (Class<? extends RawEntity<?>>) type.asSubclass(RawEntity.class);
    }

    /** The bench keeps no secrets. */
    private static final class OpenBox implements SecretBox {
        @Override
        public String seal(String plain) {
            return plain;
        }

        @Override
        public String open(String sealed) {
            return sealed;
        }
    }
}
