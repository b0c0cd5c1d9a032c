package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;
import net.java.ao.RawEntity;

import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Reads a whole table page by page: drivers like to hold all that one query finds, and a lock on a
 * long cursor.
 */
final class Pages {
    private static final int SIZE = 2_000;

    private final ActiveObjects ao;

    Pages(ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Hands out each row once, by id; rows cannot be written.
     *
     * @param columns all that is read of it, {@code ID} included
     */
    <T extends RawEntity<K>, K> void each(
            Class<T> type, String columns, ToLongFunction<T> id, Consumer<T> to) {
        var page = new Page();
        do {
            page.read = 0;
            var query =
                    Query.select(columns).where("ID > ?", page.last).order("ID ASC").limit(SIZE);
            ao.stream(
                    type,
                    query,
                    row -> {
                        page.read++;
                        page.last = id.applyAsLong(row);
                        to.accept(row);
                    });
        } while (page.read == SIZE);
    }

    private static final class Page {
        private long last;
        private int read;
    }
}
