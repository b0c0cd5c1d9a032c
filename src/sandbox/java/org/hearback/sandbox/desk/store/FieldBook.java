package org.hearback.sandbox.desk.store;

/** The custom fields that were made of the plugin's types: one of each. */
public final class FieldBook {
    /** The type of the field that holds the epic of an issue. */
    public static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

    /** The type of the field that holds who was let into a request. */
    public static final String PARTICIPANTS = "com.atlassian.servicedesk:sd-request-participants";

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
