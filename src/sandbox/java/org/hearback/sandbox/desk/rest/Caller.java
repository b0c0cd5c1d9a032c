package org.hearback.sandbox.desk.rest;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.store.AccountBook;
import org.hearback.sandbox.host.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Who is asking, as an account of the desk. Thread-safe; about the calling thread's request. */
public final class Caller {
    private final CurrentUser current;
    private final AccountBook accounts;

    public Caller(CurrentUser current, AccountBook accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /** The account; null for an anonymous caller. */
    public @Nullable Account account() {
        return current.get().flatMap(user -> accounts.byKey(user.key())).orElse(null);
    }

    /**
     * The account of somebody who is logged in.
     *
     * @throws Refusal for an anonymous caller
     */
    public Account known() {
        Account account = account();
        if (account == null) throw Refusal.anonymous();
        return account;
    }
}
