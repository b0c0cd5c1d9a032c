package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.standing.RulesBook;
import org.hearback.standing.StandingRules;

import java.util.Map;
import java.util.Optional;

/** The rules of standing in table STANDING_RULES. */
final class AoRulesBook implements RulesBook {
    private static final String KEY = "standing";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoRulesBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public StandingRules read() {
        return row().map(AoRulesBook::rules).orElse(StandingRules.DEFAULT);
    }

    @Override
    public void save(StandingRules rules) {
        transactions.insertOrChange(
                this::row,
                () -> ao.create(RulesRow.class, columns(rules)),
                row -> write(rules, row));
    }

    private Optional<RulesRow> row() {
        return Rows.first(ao, RulesRow.class, RulesRow.RULES_KEY + " = ?", KEY);
    }

    private static Map<String, Object> columns(StandingRules rules) {
        return new Columns()
                .with(RulesRow.RULES_KEY, KEY)
                .with(RulesRow.LEADERBOARD, rules.leaderboard())
                .with(RulesRow.PRIORITY_ID, rules.priorityId())
                .values();
    }

    private static void write(StandingRules from, RulesRow to) {
        to.setLeaderboard(from.leaderboard());
        to.setPriorityId(from.priorityId());
        to.save();
    }

    private static StandingRules rules(RulesRow row) {
        return new StandingRules(row.isLeaderboard(), row.getPriorityId());
    }
}
