package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.HandleId;
import org.hearback.standing.Note;
import org.hearback.standing.NoteBook;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Notes in table CARE_NOTE. */
final class AoNoteBook implements NoteBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoNoteBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public Note add(HandleId handle, String by, Instant at, String text) {
        var columns =
                new Columns()
                        .with(NoteRow.HANDLE_ID, handle.value())
                        .with(NoteRow.WRITTEN_BY, by)
                        .with(NoteRow.WRITTEN_AT, at)
                        .with(NoteRow.BODY, text);
        return transactions.in(() -> note(ao.create(NoteRow.class, columns.values())));
    }

    @Override
    public List<Note> of(Collection<HandleId> handles) {
        return InList.rounds(
                        Rows.ids(handles),
                        round ->
                                ao.find(
                                        NoteRow.class,
                                        NoteRow.HANDLE_ID + " IN " + InList.of(round.size()),
                                        round.toArray()))
                .map(AoNoteBook::note)
                .sorted(Comparator.comparing(Note::at).thenComparing(Note::id).reversed())
                .toList();
    }

    private static Note note(NoteRow row) {
        return new Note(
                row.getID(),
                new HandleId(row.getHandleId()),
                row.getWrittenBy(),
                Instant.ofEpochMilli(row.getWrittenAt()),
                row.getBody());
    }
}
