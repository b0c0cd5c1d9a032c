package org.hearback.listen;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Duration;
import java.time.Instant;

/** The accepted pushes in memory. */
public final class FakePushBook implements PushBook {
    private final FakeTransactions transactions;
    private final FakeTable<Push, Accepted> pushes;

    /** Nothing was accepted yet. */
    public FakePushBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.pushes = new FakeTable<>(transactions);
    }

    /** Nothing was accepted yet; with transactions of its own. */
    public FakePushBook() {
        this(new FakeTransactions());
    }

    @Override
    public boolean accepted(ChannelId channel, String pushId) {
        return pushes.find(new Push(channel, pushId)).isPresent();
    }

    @Override
    public void accept(ChannelId channel, String pushId, Instant at) {
        transactions.mustNotBeOpen();
        var push = new Push(channel, pushId);
        pushes.findOrPut(push, () -> new Accepted(push, at));
    }

    @Override
    public int forget(Duration age, Instant now) {
        return transactions.in(
                () -> {
                    var old =
                            pushes.all().stream()
                                    .filter(it -> it.at().isBefore(now.minus(age)))
                                    .toList();
                    old.forEach(it -> pushes.remove(it.push()));
                    return old.size();
                });
    }

    private record Push(ChannelId channel, String id) {}

    private record Accepted(Push push, Instant at) {}
}
