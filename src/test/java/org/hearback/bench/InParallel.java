package org.hearback.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same work on several threads. */
final class InParallel {
    private InParallel() {}

    /** What one thread does. */
    interface Work {
        void run(int thread) throws Exception;
    }

    /**
     * Runs it on so many threads at once, numbered from 0, and waits; the first failure is thrown.
     */
    static void run(int threads, Work work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running =
                    IntStream.range(0, threads)
                            .mapToObj(thread -> pool.submit(() -> begin(work, thread)))
                            .toList();
            for (var one : running) await(one);
        }
    }

    private static Void begin(Work work, int thread) throws Exception {
        work.run(thread);
        return null;
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
