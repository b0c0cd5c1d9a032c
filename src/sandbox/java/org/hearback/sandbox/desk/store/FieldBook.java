package org.hearback.sandbox.desk.store;

/** The custom fields that were made of the plugin's types: one of each. */
public final class FieldBook {
    private final Db db;

    public FieldBook(Db db) {
        this.db = db;
    }

    /** The id of the field of that type, which is made on the first question. */
    public long idOf(String typeKey) {
        String query = "SELECT id FROM desk_custom_field WHERE type_key = ?";
        return db.first(query, row -> row.getLong("id"), typeKey)
                .orElseGet(
                        () -> {
                            try {
                                return db.insert(
                                        "INSERT INTO desk_custom_field (type_key) VALUES (?)",
                                        typeKey);
                            } catch (Db.DbFailed e) {
                                if (!e.isTaken()) throw e;
                                return db.count(query, typeKey);
                            }
                        });
    }
}
