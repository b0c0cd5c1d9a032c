package org.hearback.adapter.store;

/** A row that keeps its id while several callers want to change it; {@link Guard} locks it. */
interface GuardedRow extends LongRow {
    /** Always 0: written to lock the row. */
    int getGuard();

    void setGuard(int value);
}
