package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.RawEntity;

import org.hearback.kernel.FactLog;
import org.hearback.notice.NoticeEnded;
import org.hearback.notice.NoticeState;
import org.hearback.voice.Source;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Empties what somebody asked for and what they are told of it. They are still counted: a voice
 * stands, a mark stays, and a certificate has the sum that it had.
 */
final class LoopShredding {
    /** What stands where a reason must stand. */
    private static final String ERASED = "erased";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;
    private final Clock clock;

    LoopShredding(ActiveObjects ao, AoTransactions transactions, FactLog facts, Clock clock) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
        this.clock = clock;
    }

    void shred(Traces traces, Tally tally) {
        voices(traces, tally);
        var notices = notices(traces);
        // First: who was cut off while emptying the notices finds the tellings by them again.
        tellings(notices.stream().map(NoticeRow::getTellingId).distinct().toList(), traces, tally);
        for (var notice : notices) if (!isEmpty(notice)) empty(notice, tally);
    }

    private void voices(Traces traces, Tally tally) {
        for (var voice : rows(VoiceRow.class, VoiceRow.SPEAKER_ID, traces.ids()).toList()) {
            if (isEmpty(voice)) continue;
            transactions.run(
                    () ->
                            Guard.lock(ao, VoiceRow.class, voice.getID())
                                    .ifPresent(LoopShredding::empty));
            tally.add(VoiceRow.class, 1);
        }
    }

    private static void empty(VoiceRow row) {
        row.setQuoted(null);
        if (VoiceRows.source(row) instanceof Source.OfPost(var post)) {
            var masked = new Source.OfPost(post.masked());
            row.setPost(masked.post().externalId());
            row.setSource(masked.asText());
            row.setVoiceKey(AoVoiceBook.key(row.getChangeId(), masked));
        }
        row.save();
    }

    private static boolean isEmpty(VoiceRow row) {
        return row.getQuoted() == null
                && (!(VoiceRows.source(row) instanceof Source.OfPost(var post)) || post.isMasked());
    }

    private List<NoticeRow> notices(Traces traces) {
        var ids = new NoticeHandles(ao).notices(traces.ids(), Integer.MAX_VALUE);
        return rows(NoticeRow.class, LongRow.ID, ids).toList();
    }

    /** What an owner typed for all may name one of them. */
    private void tellings(Collection<Long> ids, Traces traces, Tally tally) {
        for (var telling : rows(TellingRow.class, LongRow.ID, ids).toList()) {
            if (!traces.isIn(telling.getPublicName()) && !traces.isIn(telling.getReason()))
                continue;
            transactions.run(
                    () ->
                            Guard.lock(ao, TellingRow.class, telling.getID())
                                    .ifPresent(row -> empty(row, traces)));
            tally.add(TellingRow.class, 1);
        }
    }

    private static void empty(TellingRow row, Traces traces) {
        if (traces.isIn(row.getPublicName())) row.setPublicName(null);
        if (traces.isIn(row.getReason())) row.setReason(ERASED);
        row.setEdition(row.getEdition() + 1);
        row.save();
    }

    private void empty(NoticeRow notice, Tally tally) {
        transactions.run(
                () -> Guard.lock(ao, NoticeRow.class, notice.getID()).ifPresent(this::empty));
        tally.add(NoticeRow.class, 1);
    }

    /** What has not left never will. */
    private void empty(NoticeRow row) {
        var channel = row.getChannelId();
        var post = row.getPost();
        if (channel != null && post != null) row.setPost(Traces.mask(channel, post));
        row.setSubject(null);
        row.setBody(null);
        row.setWhy(null);
        row.setEdition(row.getEdition() + 1);
        var waits = !NoticeState.valueOf(row.getState()).isEnd();
        if (waits) {
            row.setState(NoticeState.UNREACHABLE.name());
            row.setWhy(ERASED);
            row.setEndedAt(clock.millis());
        }
        row.save();
        if (waits) facts.append(new NoticeEnded(row.getID(), row.getTellingId()));
    }

    private static boolean isEmpty(NoticeRow row) {
        var why = Columns.orEmpty(row.getWhy());
        var channel = row.getChannelId();
        var post = row.getPost();
        return row.getSubject() == null
                && row.getBody() == null
                && (channel == null || post == null || Traces.mask(channel, post).equals(post))
                && (why.isEmpty() || why.equals(ERASED))
                && NoticeState.valueOf(row.getState()).isEnd();
    }

    private <T extends RawEntity<K>, K> Stream<T> rows(
            Class<T> type, String column, Collection<?> values) {
        return InList.rounds(
                values,
                round -> ao.find(type, column + " IN " + InList.of(round.size()), round.toArray()));
    }
}
