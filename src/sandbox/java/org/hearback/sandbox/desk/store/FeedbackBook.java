package org.hearback.sandbox.desk.store;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.desk.model.FeedbackRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What customers thought of how their requests were handled. */
public final class FeedbackBook {
    private final Db db;

    public FeedbackBook(Db db) {
        this.db = db;
    }

    /** Keeps a rating in place of an earlier one of the same request. */
    public void put(FeedbackRow feedback) {
        db.inTransaction(
                () -> {
                    db.update("DELETE FROM desk_feedback WHERE issue_id = ?", feedback.issueId());
                    return db.update(
                            "INSERT INTO desk_feedback (issue_id, rating, text, rated)"
                                    + " VALUES (?, ?, ?, ?)",
                            feedback.issueId(),
                            feedback.rating(),
                            feedback.text(),
                            feedback.at());
                });
    }

    public Optional<FeedbackRow> of(long issueId) {
        return db.first(
                "SELECT * FROM desk_feedback WHERE issue_id = ?", FeedbackBook::read, issueId);
    }

    private static FeedbackRow read(ResultSet row) throws SQLException {
        return new FeedbackRow(
                row.getLong("issue_id"),
                row.getInt("rating"),
                row.getString("text"),
                requireNonNull(Db.instant(row, "rated")));
    }
}
