package org.hearback.adapter.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.Table;

import java.util.Map;
import java.util.TreeMap;

/** How many rows of which table were emptied. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Class<? extends RawEntity<?>> type, int rows) {
        if (rows > 0) counts.merge(type.getAnnotation(Table.class).value(), rows, Integer::sum);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
