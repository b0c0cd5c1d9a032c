package org.hearback.plugin;

import org.hearback.kernel.FactHandler;

import java.util.List;
import java.util.stream.Stream;

/** Handlers that one room makes together. */
record Handlers(List<FactHandler<?>> all) {
    Handlers {
        all = List.copyOf(all);
    }

    Stream<FactHandler<?>> stream() {
        return all.stream();
    }
}
