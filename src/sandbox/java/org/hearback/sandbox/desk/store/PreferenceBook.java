package org.hearback.sandbox.desk.store;

import java.util.Optional;

/** What people like: texts by the names that Jira gives them. */
public final class PreferenceBook {
    /** The language, such as {@code de_DE}. */
    public static final String LOCALE = "jira.user.locale";

    /** The time zone, such as {@code Europe/Berlin}. */
    public static final String TIME_ZONE = "jira.user.timezone";

    private final Db db;

    public PreferenceBook(Db db) {
        this.db = db;
    }

    public Optional<String> get(String accountKey, String name) {
        return db.first(
                "SELECT text FROM desk_preference WHERE account_key = ? AND name = ?",
                row -> row.getString("text"),
                accountKey,
                name);
    }

    /** Keeps a text; an empty one takes back what was kept. */
    public void put(String accountKey, String name, String text) {
        db.inTransaction(
                () -> {
                    db.update(
                            "DELETE FROM desk_preference WHERE account_key = ? AND name = ?",
                            accountKey,
                            name);
                    if (!text.isEmpty())
                        db.update(
                                "INSERT INTO desk_preference (account_key, name, text)"
                                        + " VALUES (?, ?, ?)",
                                accountKey,
                                name,
                                text);
                    return true;
                });
    }
}
