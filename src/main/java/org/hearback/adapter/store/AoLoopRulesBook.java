package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.loop.LoopRules;
import org.hearback.loop.LoopRulesBook;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** Each project's rules in table LOOP_RULES. */
final class AoLoopRulesBook implements LoopRulesBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoLoopRulesBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public LoopRules of(long projectId) {
        return row(projectId).map(AoLoopRulesBook::rules).orElse(LoopRules.DEFAULT);
    }

    @Override
    public void save(long projectId, LoopRules rules) {
        transactions.insertOrChange(
                () -> row(projectId),
                () -> ao.create(LoopRulesRow.class, columns(projectId, rules)),
                row -> write(rules, row));
    }

    private Optional<LoopRulesRow> row(long projectId) {
        return Rows.first(ao, LoopRulesRow.class, LoopRulesRow.PROJECT_ID + " = ?", projectId);
    }

    private static Map<String, Object> columns(long projectId, LoopRules rules) {
        return new Columns()
                .with(LoopRulesRow.PROJECT_ID, projectId)
                .with(LoopRulesRow.STATUSES, Columns.lines(rules.shippedStatuses()))
                .with(LoopRulesRow.RESOLUTIONS, Columns.lines(rules.declinedResolutions()))
                .with(LoopRulesRow.TELLS_PLANNED, rules.tellsPlanned())
                .with(LoopRulesRow.APPROVALS, rules.approvals())
                .with(LoopRulesRow.PARTICIPANTS, rules.participants())
                .with(LoopRulesRow.QUIET_FROM, second(rules.quietFrom()))
                .with(LoopRulesRow.QUIET_TO, second(rules.quietTo()))
                .with(LoopRulesRow.ASK_AFTER, millis(rules.askAfter()))
                .values();
    }

    private static void write(LoopRules from, LoopRulesRow to) {
        to.setStatuses(Columns.lines(from.shippedStatuses()));
        to.setResolutions(Columns.lines(from.declinedResolutions()));
        to.setTellsPlanned(from.tellsPlanned());
        to.setApprovals(from.approvals());
        to.setParticipants(from.participants());
        to.setQuietFrom(second(from.quietFrom()));
        to.setQuietTo(second(from.quietTo()));
        to.setAskAfter(millis(from.askAfter()));
        to.save();
    }

    private static LoopRules rules(LoopRulesRow row) {
        var askAfter = row.getAskAfter();
        return new LoopRules(
                Columns.texts(row.getStatuses()),
                Columns.texts(row.getResolutions()),
                row.isTellsPlanned(),
                row.getApprovals(),
                row.isParticipants(),
                time(row.getQuietFrom()),
                time(row.getQuietTo()),
                askAfter == null ? null : Duration.ofMillis(askAfter));
    }

    private static @Nullable Integer second(@Nullable LocalTime time) {
        return time == null ? null : time.toSecondOfDay();
    }

    private static @Nullable LocalTime time(@Nullable Integer second) {
        return second == null ? null : LocalTime.ofSecondOfDay(second);
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
