package org.hearback.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Transactions in memory: one at a time. The fakes that share this object do all their work inside
 * it, so nobody sees half of a transaction, and a rolled back one leaves no trace.
 */
public final class FakeTransactions implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    @Override
    public <T> T in(Supplier<T> work) {
        if (isOpen()) return work.get();
        var done = commit(work);
        done.hooks().forEach(Runnable::run);
        return done.value();
    }

    private <T> Committed<T> commit(Supplier<T> work) {
        lock.lock();
        try {
            var value = work.get();
            return new Committed<>(value, List.copyOf(afterCommit));
        } catch (RuntimeException | Error e) {
            while (!undo.isEmpty()) undo.pop().run();
            throw e;
        } finally {
            undo.clear();
            afterCommit.clear();
            lock.unlock();
        }
    }

    /** Whether the calling thread is inside a transaction. */
    public boolean isOpen() {
        return lock.isHeldByCurrentThread();
    }

    /** For fakes whose port says "not inside a transaction". */
    public void mustNotBeOpen() {
        if (isOpen()) throw new IllegalStateException("called inside a transaction");
    }

    /** For fakes: how to take a write back. Call inside {@link #in}. */
    public void onRollback(Runnable takeBack) {
        undo.push(takeBack);
    }

    /** For fakes: what to do once the write is seen by all. Call inside {@link #in}. */
    public void afterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    private record Committed<T>(T value, List<Runnable> hooks) {}
}
