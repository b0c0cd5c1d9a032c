package org.hearback.sandbox.desk.store;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.desk.model.MailRow;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Mails that left Jira. */
public final class MailBook {
    /** The newest that are shown. */
    private static final int MOST = 200;

    private final Db db;

    public MailBook(Db db) {
        this.db = db;
    }

    /** A mail before it has an id. */
    public record Draft(
            String to,
            String subject,
            String body,
            String mimeType,
            @Nullable String html,
            List<String> headers) {}

    public long add(Draft draft, Instant at) {
        return db.insert(
                "INSERT INTO desk_mail (recipient, subject, body, mime_type, html, headers, sent)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                draft.to(),
                draft.subject(),
                draft.body(),
                draft.mimeType(),
                draft.html(),
                String.join("\n", draft.headers()),
                at);
    }

    /** Says why a mail did not leave; null once it has. */
    public void setTrouble(long id, @Nullable String trouble) {
        db.update("UPDATE desk_mail SET trouble = ? WHERE id = ?", trouble, id);
    }

    /** The newest first. */
    public List<MailRow> newest() {
        return db.list("SELECT * FROM desk_mail ORDER BY id DESC LIMIT ?", MailBook::read, MOST);
    }

    private static MailRow read(ResultSet row) throws SQLException {
        String headers = row.getString("headers");
        return new MailRow(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("mime_type"),
                row.getString("html"),
                headers == null || headers.isEmpty() ? List.of() : headers.lines().toList(),
                row.getString("trouble"),
                requireNonNull(Db.instant(row, "sent")));
    }
}
