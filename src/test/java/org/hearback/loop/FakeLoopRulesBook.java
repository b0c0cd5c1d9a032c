package org.hearback.loop;

import java.util.HashMap;
import java.util.Map;

/** The rules in memory. */
public final class FakeLoopRulesBook implements LoopRulesBook {
    private final Map<Long, LoopRules> rules = new HashMap<>();

    @Override
    public synchronized LoopRules of(long projectId) {
        return rules.getOrDefault(projectId, LoopRules.DEFAULT);
    }

    @Override
    public synchronized void save(long projectId, LoopRules chosen) {
        rules.put(projectId, chosen);
    }
}
