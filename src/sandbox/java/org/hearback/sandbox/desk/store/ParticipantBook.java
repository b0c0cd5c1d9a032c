package org.hearback.sandbox.desk.store;

import java.util.List;

/** The people who were let into a customer's request. */
public final class ParticipantBook {
    private final Db db;

    public ParticipantBook(Db db) {
        this.db = db;
    }

    /** Keys of the participants' accounts, in the order of the alphabet. */
    public List<String> of(long issueId) {
        return db.list(
                "SELECT account_key FROM desk_participant WHERE issue_id = ? ORDER BY account_key",
                row -> row.getString("account_key"),
                issueId);
    }

    /** Says who takes part, in place of what was said before. */
    public void set(long issueId, List<String> accountKeys) {
        db.inTransaction(
                () -> {
                    db.update("DELETE FROM desk_participant WHERE issue_id = ?", issueId);
                    for (String key : accountKeys)
                        db.update(
                                "INSERT INTO desk_participant (issue_id, account_key)"
                                        + " VALUES (?, ?)",
                                issueId,
                                key);
                    return true;
                });
    }
}
