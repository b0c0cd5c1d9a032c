package org.hearback.standing;

/** The rules in memory. */
public final class FakeRulesBook implements RulesBook {
    private volatile StandingRules rules = StandingRules.DEFAULT;

    @Override
    public StandingRules read() {
        return rules;
    }

    @Override
    public void save(StandingRules changed) {
        this.rules = changed;
    }
}
