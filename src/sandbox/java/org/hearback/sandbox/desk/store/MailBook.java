package org.hearback.sandbox.desk.store;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.desk.model.MailRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Mails that were sent; they end here. */
public final class MailBook {
    /** The newest that are shown. */
    private static final int MOST = 200;

    private final Db db;

    public MailBook(Db db) {
        this.db = db;
    }

    public void add(String to, String subject, String body, String mimeType, Instant at) {
        db.insert(
                "INSERT INTO desk_mail (recipient, subject, body, mime_type, sent)"
                        + " VALUES (?, ?, ?, ?, ?)",
                to,
                subject,
                body,
                mimeType,
                at);
    }

    /** The newest first. */
    public List<MailRow> newest() {
        return db.list("SELECT * FROM desk_mail ORDER BY id DESC LIMIT ?", MailBook::read, MOST);
    }

    private static MailRow read(ResultSet row) throws SQLException {
        return new MailRow(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("mime_type"),
                requireNonNull(Db.instant(row, "sent")));
    }
}
