package org.hearback.standing;

import org.hearback.kernel.FakeTransactions;

final class FakeNoteBookTest implements NoteBookContract {
    private final NoteBook book = new FakeNoteBook(new FakeTransactions());

    @Override
    public NoteBook book() {
        return book;
    }
}
