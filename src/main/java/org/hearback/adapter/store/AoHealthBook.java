package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.channel.Health;
import org.hearback.channel.HealthBook;
import org.hearback.kernel.ChannelId;

import java.time.Instant;
import java.util.Optional;

/** Health in table CHANNEL_HEALTH, turns in table POLL_TURN. */
final class AoHealthBook implements HealthBook {
    private static final String OF_CHANNEL = HealthRow.CHANNEL_ID + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final String holder;

    /**
     * A book for one node.
     *
     * @param holder unique to this node and this start of it
     */
    AoHealthBook(ActiveObjects ao, AoTransactions transactions, String holder) {
        this.ao = ao;
        this.transactions = transactions;
        this.holder = holder;
    }

    @Override
    public Health of(ChannelId channel) {
        return row(channel).map(AoHealthBook::health).orElseGet(() -> Health.unknown(channel));
    }

    @Override
    public void record(Health health) {
        var channel = health.channel();
        write(health, row(channel).orElseGet(() -> insert(channel)));
    }

    @Override
    public boolean takeTurn(ChannelId channel, Instant now, Instant leaseUntil) {
        if (hasTurn(channel))
            return transactions.in(
                    () -> {
                        var free = OF_CHANNEL + " AND " + TurnRow.FREE_AT + " <= ?";
                        var won =
                                1
                                        == ao.deleteWithSQL(
                                                TurnRow.class,
                                                free,
                                                channel.value(),
                                                now.toEpochMilli());
                        if (won) createTurn(channel, leaseUntil);
                        return won;
                    });
        return transactions.insertFirst(
                () -> createTurn(channel, leaseUntil), () -> hasTurn(channel));
    }

    @Override
    public void giveTurn(ChannelId channel, Instant nextDue) {
        transactions.run(
                () -> {
                    var ours = OF_CHANNEL + " AND " + TurnRow.HOLDER + " = ?";
                    if (ao.deleteWithSQL(TurnRow.class, ours, channel.value(), holder) == 1)
                        createTurn(channel, nextDue);
                });
    }

    private HealthRow insert(ChannelId channel) {
        var columns = new Columns().with(HealthRow.CHANNEL_ID, channel.value()).values();
        transactions.insertFirst(
                () -> ao.create(HealthRow.class, columns), () -> row(channel).isPresent());
        return row(channel).orElseThrow();
    }

    @Override
    public void dueNow(ChannelId channel) {
        transactions.run(() -> ao.deleteWithSQL(TurnRow.class, OF_CHANNEL, channel.value()));
    }

    private boolean hasTurn(ChannelId channel) {
        return ao.count(TurnRow.class, OF_CHANNEL, channel.value()) > 0;
    }

    private void createTurn(ChannelId channel, Instant freeAt) {
        ao.create(
                TurnRow.class,
                new Columns()
                        .with(TurnRow.CHANNEL_ID, channel.value())
                        .with(TurnRow.FREE_AT, freeAt)
                        .with(TurnRow.HOLDER, holder)
                        .values());
    }

    private Optional<HealthRow> row(ChannelId channel) {
        return Rows.first(ao, HealthRow.class, OF_CHANNEL, channel.value());
    }

    private static void write(Health from, HealthRow to) {
        to.setLastTriedAt(Columns.millis(from.lastTriedAt()));
        to.setLastSuccessAt(Columns.millis(from.lastSuccessAt()));
        to.setHttpStatus(from.httpStatus());
        to.setTrouble(from.trouble());
        to.setFailures(from.failures());
        to.setQuietUntil(Columns.millis(from.quietUntil()));
        to.setRateLeft(from.rateLeft());
        to.setPollCursor(from.cursor());
        to.save();
    }

    private static Health health(HealthRow row) {
        return new Health(
                new ChannelId(row.getChannelId()),
                Columns.instant(row.getLastTriedAt()),
                Columns.instant(row.getLastSuccessAt()),
                row.getHttpStatus(),
                row.getTrouble(),
                row.getFailures(),
                Columns.instant(row.getQuietUntil()),
                row.getRateLeft(),
                Columns.orEmpty(row.getPollCursor()));
    }
}
