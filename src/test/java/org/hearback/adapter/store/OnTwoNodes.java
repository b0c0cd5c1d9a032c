package org.hearback.adapter.store;

import org.hearback.kernel.Listening;
import org.hearback.kernel.TestClock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Two nodes of a cluster on one database, and threads that start at once. */
abstract class OnTwoNodes {
    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final List<StoreDesk> nodes;

    OnTwoNodes(Database database, List<Listening<?>> listeners) {
        var clock = new TestClock(NOW);
        var box = new ReversingBox();
        nodes =
                List.of(
                        new StoreDesk(database.emptied(), box, clock, "node-1"),
                        new StoreDesk(database.secondNode(), box, clock, "node-2"));
        nodes.forEach(node -> node.connect(listeners, () -> {}));
    }

    final StoreDesk node(int thread) {
        return nodes.get(thread % nodes.size());
    }

    /** Runs it in so many threads that start at once; their results in the order of the threads. */
    static <T> List<T> together(int threads, ThreadWork<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var running =
                    IntStream.range(0, threads)
                            .mapToObj(
                                    thread ->
                                            executor.submit(
                                                    () -> {
                                                        start.await();
                                                        return work.on(thread);
                                                    }))
                            .toList();
            List<T> results = new ArrayList<>();
            for (var result : running) results.add(result.get());
            return results;
        }
    }

    interface ThreadWork<T> {
        T on(int thread) throws Exception;
    }
}
