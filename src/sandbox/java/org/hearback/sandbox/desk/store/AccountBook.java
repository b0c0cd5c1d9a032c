package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.Account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Accounts, their passwords and their groups. */
public final class AccountBook {
    private static final String ALL =
            "SELECT id, account_key, login, display_name, email, active FROM desk_account";

    /** The columns in which keys of accounts stand, by table. */
    private static final Map<String, List<String>> KEY_COLUMNS =
            Map.of(
                    "desk_membership", List.of("account_key"),
                    "desk_organization_member", List.of("account_key"),
                    "desk_participant", List.of("account_key"),
                    "desk_preference", List.of("account_key"),
                    "desk_project", List.of("lead_key"),
                    "desk_component", List.of("lead_key"),
                    "desk_comment", List.of("author_key"),
                    "desk_issue", List.of("reporter_key", "creator_key", "assignee_key"));

    private final Db db;
    private final Passwords passwords;

    public AccountBook(Db db, Passwords passwords) {
        this.db = db;
        this.passwords = passwords;
    }

    public Optional<Account> byKey(String key) {
        return db.first(ALL + " WHERE account_key = ?", AccountBook::read, key);
    }

    /** By the name that is typed, in any case of letters. */
    public Optional<Account> byName(String name) {
        return db.first(ALL + " WHERE login = ?", AccountBook::read, lower(name));
    }

    public Optional<Account> byId(long id) {
        return db.first(ALL + " WHERE id = ?", AccountBook::read, id);
    }

    public Optional<Account> byEmail(String email) {
        return db.first(
                ALL + " WHERE LOWER(email) = ? ORDER BY id", AccountBook::read, lower(email));
    }

    /** All accounts with an address, in any case of letters. */
    public List<Account> allByEmail(String email) {
        return db.list(
                ALL + " WHERE LOWER(email) = ? ORDER BY id", AccountBook::read, lower(email));
    }

    public List<Account> all() {
        return db.list(ALL + " ORDER BY login", AccountBook::read);
    }

    /**
     * Opens an account; its key is its name, as Jira does where it can.
     *
     * @throws Db.DbFailed with {@link Db.DbFailed#isTaken()} if the name is in use
     */
    public Account create(String name, String password, String displayName, String email) {
        String login = lower(name);
        long id =
                db.insert(
                        "INSERT INTO desk_account"
                                + " (account_key, login, display_name, email, password, active)"
                                + " VALUES (?, ?, ?, ?, ?, TRUE)",
                        login,
                        login,
                        displayName,
                        email,
                        passwords.hash(password));
        return new Account(id, login, login, displayName, email, true);
    }

    /**
     * Gives an account another key, another name and nobody's face, everywhere on the desk; it can
     * no longer log in.
     */
    public void anonymize(Account account, Account anonymous) {
        db.inTransaction(
                () -> {
                    db.update(
                            "UPDATE desk_account SET account_key = ?, login = ?, display_name = ?,"
                                    + " email = ?, active = FALSE WHERE id = ?",
                            anonymous.key(),
                            anonymous.name(),
                            anonymous.displayName(),
                            anonymous.email(),
                            account.id());
                    for (var column : KEY_COLUMNS.entrySet())
                        for (String name : column.getValue())
                            db.update(
                                    "UPDATE %s SET %s = ? WHERE %s = ?"
                                            .formatted(column.getKey(), name, name),
                                    anonymous.key(),
                                    account.key());
                    return true;
                });
    }

    /** Makes somebody else the lead of a person's projects and components. */
    public void handOver(String fromKey, String toKey) {
        for (String table : List.of("desk_project", "desk_component"))
            db.update("UPDATE " + table + " SET lead_key = ? WHERE lead_key = ?", toKey, fromKey);
    }

    public void setActive(String key, boolean active) {
        db.update("UPDATE desk_account SET active = ? WHERE account_key = ?", active, key);
    }

    /** The active account to which name and password belong. */
    public Optional<Account> login(String name, String password) {
        Optional<String> stored =
                db.first(
                        "SELECT password FROM desk_account WHERE login = ? AND active",
                        row -> row.getString("password"),
                        lower(name));
        return stored.filter(hash -> passwords.match(password, hash)).flatMap(hash -> byName(name));
    }

    public void join(String accountKey, String group) {
        if (!groups(accountKey).contains(group))
            db.update(
                    "INSERT INTO desk_membership (group_name, account_key) VALUES (?, ?)",
                    group,
                    accountKey);
    }

    public List<String> groups(String accountKey) {
        return db.list(
                "SELECT group_name FROM desk_membership WHERE account_key = ? ORDER BY group_name",
                row -> row.getString("group_name"),
                accountKey);
    }

    /** Every group that somebody or some permission names. */
    public List<String> groups() {
        return db.list(
                "SELECT group_name FROM desk_membership UNION SELECT group_name FROM"
                        + " desk_role_member UNION SELECT group_name FROM desk_global_grant",
                row -> row.getString(1));
    }

    public List<Account> members(String group) {
        return db.list(
                ALL
                        + " WHERE account_key IN (SELECT account_key FROM desk_membership WHERE"
                        + " group_name = ?) ORDER BY login",
                AccountBook::read,
                group);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("account_key"),
                row.getString("login"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("active"));
    }
}
