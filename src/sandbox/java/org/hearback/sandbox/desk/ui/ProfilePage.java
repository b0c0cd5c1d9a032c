package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;

import java.io.IOException;

/** {@code /secure/ViewProfile.jspa?name=..}: who somebody is; mentions lead here. */
final class ProfilePage extends Page {
    private static final long serialVersionUID = 1;

    private final transient Looks looks;

    ProfilePage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    @Override
    void show(Visit visit) throws IOException {
        Account reader = visit.known();
        String name = visit.parameter("name");
        Account account =
                name.isEmpty()
                        ? reader
                        : site().rules()
                                .books()
                                .accounts()
                                .byName(name)
                                .orElseThrow(() -> Refusal.missing("There is no such user."));
        visit.show(
                "profile",
                new Model()
                        .with("person", looks.person(account.key(), ""))
                        .with("name", account.name())
                        .with("email", account.email())
                        .with("active", account.active())
                        .with("groups", site().rules().books().accounts().groups(account.key())));
    }
}
