package org.hearback.standing;

/**
 * Where the rules are kept: one row. Thread-safe and safe across nodes. {@code adapter.store}
 * implements it; {@code RulesBookContract} defines it.
 */
public interface RulesBook {
    /** The rules now; {@link StandingRules#DEFAULT} where nobody set any. */
    StandingRules read();

    /** Sets them; the last one wins. */
    void save(StandingRules rules);
}
