package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.ChannelId;
import org.hearback.listen.PushBook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Accepted pushes in table PUSH. */
final class AoPushBook implements PushBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoPushBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public boolean accepted(ChannelId channel, String pushId) {
        return isKnown(key(channel, pushId));
    }

    @Override
    public void accept(ChannelId channel, String pushId, Instant at) {
        var key = key(channel, pushId);
        transactions.insertFirst(
                () ->
                        ao.create(
                                PushRow.class,
                                Map.of(
                                        PushRow.PUSH_KEY,
                                        key,
                                        PushRow.ACCEPTED_AT,
                                        at.toEpochMilli())),
                () -> isKnown(key));
    }

    @Override
    public int forget(Duration age, Instant now) {
        return ao.deleteWithSQL(
                PushRow.class, PushRow.ACCEPTED_AT + " < ?", now.minus(age).toEpochMilli());
    }

    private boolean isKnown(String key) {
        return ao.count(PushRow.class, PushRow.PUSH_KEY + " = ?", key) > 0;
    }

    private static String key(ChannelId channel, String pushId) {
        return IndexKey.of(Integer.toString(channel.value()), pushId);
    }
}
