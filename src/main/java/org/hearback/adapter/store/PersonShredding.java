package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.RawEntity;

import org.hearback.credit.CreditKind;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.Endorsement;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Empties what hangs on somebody's handles, and the handles at last. */
final class PersonShredding {
    /** What stands where a text must stand. */
    private static final String ERASED = "erased";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final AoHandleBook handles;
    private final UserKeys keys;

    PersonShredding(
            ActiveObjects ao, AoTransactions transactions, AoHandleBook handles, UserKeys keys) {
        this.ao = ao;
        this.transactions = transactions;
        this.handles = handles;
        this.keys = keys;
    }

    /** Venues tell of answers that never came in as posts. */
    void collectAnswers(Traces traces) {
        rows(EndorsementRow.class, EndorsementRow.AUTHOR_ID, traces.ids())
                .forEach(row -> traces.add(key(row.getChannelId(), row.getAnswer())));
    }

    /** Masks their answers wherever these were endorsed, credited, used and thanked for. */
    void maskAnswers(Traces traces, Tally tally) {
        each(traces, EndorsementRow.class, EndorsementRow.AUTHOR_ID, tally, PersonShredding::mask);
        each(traces, CreditRow.class, CreditRow.HELPER_ID, tally, PersonShredding::mask);
        each(traces, ReuseRow.class, ReuseRow.AUTHOR_ID, tally, PersonShredding::mask);
    }

    void shred(Traces traces, Tally tally) {
        maskAnswers(traces, tally);
        each(traces, ThanksRow.class, ThanksRow.HANDLE_ID, tally, PersonShredding::empty);
        each(traces, NoteRow.class, NoteRow.HANDLE_ID, tally, PersonShredding::empty);
        each(traces, DecisionRow.class, DecisionRow.HANDLE_ID, tally, PersonShredding::empty);
        each(traces, LinkRow.class, LinkRow.ONE_ID, tally, PersonShredding::empty);
        each(traces, LinkRow.class, LinkRow.OTHER_ID, tally, PersonShredding::empty);
        claims(traces, tally);
        for (var known : traces.handles()) empty(known, tally);
    }

    private <T extends RawEntity<K>, K> void each(
            Traces traces, Class<T> type, String column, Tally tally, Consumer<T> empty) {
        var rows = rows(type, column, traces.ids()).toList();
        for (var row : rows) transactions.run(() -> empty.accept(row));
        tally.add(type, rows.size());
    }

    private <T extends RawEntity<K>, K> Stream<T> rows(
            Class<T> type, String column, List<?> values) {
        return InList.rounds(
                values,
                round -> ao.find(type, column + " IN " + InList.of(round.size()), round.toArray()));
    }

    /** Proofs and ways to the page of somebody who is gone are gone; nobody counts them. */
    private void claims(Traces traces, Tally tally) {
        var names =
                traces.handles().stream()
                        .map(known -> AoClaimBook.nameKey(known.handle().name()))
                        .toList();
        var codes =
                Stream.concat(
                                rows(ClaimRow.class, ClaimRow.HANDLE_ID, traces.ids()),
                                rows(ClaimRow.class, ClaimRow.NAME_KEY, names))
                        .map(ClaimRow::getCode)
                        .distinct()
                        .toList();
        for (var code : codes)
            transactions.run(
                    () -> {
                        ao.deleteWithSQL(MissRow.class, MissRow.CODE + " = ?", code);
                        ao.deleteWithSQL(ClaimRow.class, ClaimRow.CODE + " = ?", code);
                    });
        tally.add(ClaimRow.class, codes.size());
        for (var id : traces.ids())
            tally.add(
                    PageLinkRow.class,
                    ao.deleteWithSQL(PageLinkRow.class, PageLinkRow.HANDLE_ID + " = ?", id));
    }

    private void empty(KnownHandle known, Tally tally) {
        var handle = known.handle();
        var nobody = Traces.erasedId(known.id());
        if (handle.stableId().equals(nobody)) return;
        if (handle.isCustomer()) keys.rename(handle.stableId(), nobody);
        handles.replace(known.id(), new Handle(handle.network(), nobody, "", "", null));
        tally.add(HandleRow.class, 1);
    }

    private static void mask(EndorsementRow row) {
        var masked = key(row.getChannelId(), row.getAnswer()).masked();
        row.setAnswer(masked.externalId());
        row.setEndorsementKey(
                AoEndorsementBook.key(masked, Endorsement.Kind.valueOf(row.getKind())));
        row.save();
    }

    private static void mask(CreditRow row) {
        if (!CreditKind.valueOf(row.getKind()).isForAnAnswer()) return;
        var subject = row.getSubject();
        var end = subject.indexOf(':');
        var channel = Integer.parseInt(subject.substring(0, end));
        var masked = key(channel, subject.substring(end + 1)).masked().asText();
        row.setSubject(masked);
        row.setSource(row.getSource().replace(subject, masked));
        row.save();
    }

    private static void mask(ReuseRow row) {
        var masked = key(row.getChannelId(), row.getPost()).masked();
        row.setPost(masked.externalId());
        row.setReuseKey(AoReuseBook.key(masked, row.getIssueId()));
        row.save();
    }

    private static void empty(ThanksRow row) {
        row.setAnswer(Traces.mask(row.getChannelId(), row.getAnswer()));
        row.setBody(ERASED);
        if (row.getEndWhy() != null) row.setEndWhy(ERASED);
        row.save();
    }

    private static void empty(NoteRow row) {
        row.setBody(ERASED);
        row.save();
    }

    private static void empty(DecisionRow row) {
        row.setWhy(null);
        row.save();
    }

    private static void empty(LinkRow row) {
        row.setWhy(null);
        row.setEndWhy(null);
        row.save();
    }

    private static PostKey key(int channel, String externalId) {
        return new PostKey(new ChannelId(channel), externalId);
    }
}
