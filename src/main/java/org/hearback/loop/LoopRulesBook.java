package org.hearback.loop;

/**
 * The rules of each project. Thread-safe and safe across nodes. {@code adapter.store} implements
 * it; {@code LoopRulesBookContract} defines it.
 */
public interface LoopRulesBook {
    /** The project's rules; {@link LoopRules#DEFAULT} where nobody chose any. */
    LoopRules of(long projectId);

    /** Replaces the project's rules. */
    void save(long projectId, LoopRules rules);
}
