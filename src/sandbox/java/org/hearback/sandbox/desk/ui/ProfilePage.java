package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;

import java.io.IOException;

/**
 * {@code /secure/ViewProfile.jspa?name=..}: who somebody is; mentions lead here. One's own can be
 * changed.
 */
final class ProfilePage extends Page {
    private static final long serialVersionUID = 1;

    static final String PATH = "/secure/ViewProfile.jspa";

    private final transient ProfileView view;

    ProfilePage(Site site, Looks looks) {
        super(site);
        this.view = new ProfileView(site, looks);
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
        view.show(visit, account, PATH);
    }

    @Override
    void change(Visit visit) throws IOException {
        view.change(visit);
        visit.redirect(PATH);
    }
}
