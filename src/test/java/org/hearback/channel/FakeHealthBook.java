package org.hearback.channel;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;

/** Health and turns in memory. */
public final class FakeHealthBook implements HealthBook {
    private final FakeTransactions transactions;
    private final FakeTable<ChannelId, Health> healths;
    private final FakeTable<ChannelId, Instant> freeAt;

    /** Every channel is unknown and due. */
    public FakeHealthBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.healths = new FakeTable<>(transactions);
        this.freeAt = new FakeTable<>(transactions);
    }

    /** Every channel is unknown and due; with transactions of its own. */
    public FakeHealthBook() {
        this(new FakeTransactions());
    }

    @Override
    public Health of(ChannelId channel) {
        return healths.find(channel).orElseGet(() -> Health.unknown(channel));
    }

    @Override
    public void record(Health health) {
        healths.put(health.channel(), health);
    }

    @Override
    public boolean takeTurn(ChannelId channel, Instant now, Instant leaseUntil) {
        return transactions.in(
                () -> {
                    if (freeAt.find(channel).filter(now::isBefore).isPresent()) return false;
                    freeAt.put(channel, leaseUntil);
                    return true;
                });
    }

    @Override
    public void giveTurn(ChannelId channel, Instant nextDue) {
        if (freeAt.find(channel).isPresent()) freeAt.put(channel, nextDue);
    }

    @Override
    public void dueNow(ChannelId channel) {
        freeAt.remove(channel);
    }
}
