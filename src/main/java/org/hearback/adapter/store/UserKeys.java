package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.RawEntity;

import org.hearback.person.ErasureService.CustomerKeys;
import org.hearback.person.Handle;

import java.util.function.Consumer;

/** Jira's user keys, in the handles of customers and in the rows that say who did something. */
final class UserKeys implements CustomerKeys {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final AoHandleBook handles;

    UserKeys(ActiveObjects ao, AoTransactions transactions, AoHandleBook handles) {
        this.ao = ao;
        this.transactions = transactions;
        this.handles = handles;
    }

    @Override
    public void replace(String from, String to) {
        transactions.mustNotBeOpen();
        if (handles.find(Handle.JIRA, to).isEmpty())
            handles.find(Handle.JIRA, from)
                    .ifPresent(known -> handles.replace(known.id(), Handle.ofCustomer(to)));
        rename(from, to);
        for (var row : ao.find(ChannelRow.class)) { // few
            if (!row.getUserKey().equals(from)) continue;
            row.setUserKey(to);
            row.save();
        }
    }

    /** Writes the new key where the old one says who did something. */
    void rename(String from, String to) {
        rename(LinkRow.class, LinkRow.MADE_BY, from, row -> row.setMadeBy(to));
        rename(LinkRow.class, LinkRow.ENDED_BY, from, row -> row.setEndedBy(to));
        rename(WishRow.class, WishRow.RECORDED_BY, from, row -> row.setRecordedBy(to));
        rename(DecisionRow.class, DecisionRow.DECIDED_BY, from, row -> row.setDecidedBy(to));
        rename(NoteRow.class, NoteRow.WRITTEN_BY, from, row -> row.setWrittenBy(to));
        rename(ThanksRow.class, ThanksRow.THANKED_BY, from, row -> row.setThankedBy(to));
        rename(PageLinkRow.class, PageLinkRow.SENT_BY, from, row -> row.setSentBy(to));
        rename(VoiceRow.class, VoiceRow.LINKED_BY, from, row -> row.setLinkedBy(to));
        rename(VoiceRow.class, VoiceRow.ENDED_BY, from, row -> row.setEndedBy(to));
        rename(ApprovalRow.class, ApprovalRow.APPROVED_BY, from, row -> row.setApprovedBy(to));
        rename(NoticeRow.class, NoticeRow.USER_KEY, from, row -> rename(row, to));
    }

    /** Who read the row before would write the old key back. */
    private static void rename(NoticeRow row, String to) {
        row.setUserKey(to);
        row.setEdition(row.getEdition() + 1);
    }

    private <T extends RawEntity<K>, K> void rename(
            Class<T> type, String column, String from, Consumer<T> rename) {
        transactions.run(
                () -> {
                    for (var row : ao.find(type, column + " = ?", from)) {
                        rename.accept(row);
                        row.save();
                    }
                });
    }
}
