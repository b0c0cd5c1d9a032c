package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.delivery.PartState;

import java.util.ArrayList;
import java.util.List;

/** Empties what was said to somebody, and what is told and noted of their posts on the way. */
final class TalkShredding {
    /** What stands where a text must stand. */
    private static final String ERASED = "erased";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final Pages pages;
    private final FactJson json = new FactJson();

    TalkShredding(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
        this.pages = new Pages(ao);
    }

    void shred(Traces traces, Tally tally) {
        messages(traces, tally);
        facts(traces, tally);
        work(traces, tally);
        health(traces, tally);
    }

    private void messages(Traces traces, Tally tally) {
        List<Integer> toThem = new ArrayList<>();
        pages.each(
                MessageRow.class,
                "ID, CHANNEL_ID, ANSWERS",
                MessageRow::getID,
                row -> {
                    if (traces.isPost(row.getChannelId(), row.getAnswers()))
                        toThem.add(row.getID());
                });
        for (var id : toThem) {
            var parts = ao.find(PartRow.class, PartRow.MESSAGE_ID + " = ?", id);
            transactions.run(
                    () -> {
                        for (var part : parts) empty(part, traces);
                        var row = ao.get(MessageRow.class, id);
                        row.setAnswers(Traces.mask(row.getChannelId(), row.getAnswers()));
                        row.save();
                    });
            tally.add(PartRow.class, parts.length);
        }
        tally.add(MessageRow.class, toThem.size());
    }

    /** What has not left never will. */
    private static void empty(PartRow part, Traces traces) {
        var isSent = part.getState().equals(PartState.SENT.name());
        part.setBody(ERASED);
        part.setTrouble(isSent ? null : ERASED);
        if (!isSent) part.setState(PartState.REFUSED.name());
        if (traces.isIn(part.getPermalink())) part.setPermalink(null);
        if (traces.isIn(part.getReplyTo())) part.setReplyTo(null);
        part.save();
    }

    private void facts(Traces traces, Tally tally) {
        List<Long> ofThem = new ArrayList<>();
        pages.each(
                FactRow.class,
                "ID, BODY",
                FactRow::getID,
                row -> {
                    if (!json.masked(row.getBody(), traces::masked).equals(row.getBody()))
                        ofThem.add(row.getID());
                });
        for (var id : ofThem)
            transactions.run(
                    () -> {
                        var row = ao.get(FactRow.class, id);
                        row.setBody(json.masked(row.getBody(), traces::masked));
                        row.save();
                    });
        tally.add(FactRow.class, ofThem.size());
    }

    private void work(Traces traces, Tally tally) {
        List<Long> naming = new ArrayList<>();
        pages.each(
                TaskRow.class,
                "ID, WHY",
                TaskRow::getID,
                row -> {
                    if (traces.isIn(row.getWhy())) naming.add(row.getID());
                });
        for (var id : naming)
            Rows.first(ao, TaskRow.class, "ID = ?", id)
                    .ifPresent(
                            row -> {
                                row.setWhy(null);
                                row.save();
                            });
        tally.add(TaskRow.class, naming.size());
    }

    private void health(Traces traces, Tally tally) {
        for (var row : ao.find(HealthRow.class)) { // one a channel
            if (!traces.isIn(row.getTrouble())) continue;
            row.setTrouble(null);
            row.save();
            tally.add(HealthRow.class, 1);
        }
    }
}
