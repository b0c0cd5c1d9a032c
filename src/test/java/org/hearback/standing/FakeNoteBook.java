package org.hearback.standing;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The notes in memory. */
public final class FakeNoteBook implements NoteBook {
    private final FakeTransactions transactions;
    private final FakeTable<Long, Note> notes;

    /** Nobody noted anything yet. */
    public FakeNoteBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.notes = new FakeTable<>(transactions);
    }

    @Override
    public Note add(HandleId handle, String by, Instant at, String text) {
        return transactions.in(
                () -> {
                    var note = new Note(notes.all().size() + 1L, handle, by, at, text);
                    notes.put(note.id(), note);
                    return note;
                });
    }

    @Override
    public List<Note> of(Collection<HandleId> handles) {
        return notes.all().reversed().stream()
                .filter(note -> handles.contains(note.handle()))
                .toList();
    }
}
