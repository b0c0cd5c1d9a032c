package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Preferences;
import org.hearback.sandbox.desk.store.Books;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who somebody is, and in which language and time zone they live. */
final class ProfileView {
    private final Books books;
    private final Preferences preferences;
    private final Looks looks;

    ProfileView(Site site, Looks looks) {
        this.books = site.rules().books();
        this.preferences = site.rules().preferences();
        this.looks = looks;
    }

    /**
     * Shows it.
     *
     * @param action where the form goes
     */
    void show(Visit visit, Account account, String action) throws IOException {
        visit.show(
                "profile",
                new Model()
                        .with("person", looks.person(account.key(), ""))
                        .with("name", account.name())
                        .with("email", account.email())
                        .with("active", account.active())
                        .with("groups", books.accounts().groups(account.key()))
                        .with("own", account.key().equals(visit.known().key()))
                        .with("action", action)
                        .with("locale", label(preferences.locale(account.key())))
                        .with("zone", preferences.timeZone(account.key()).getID())
                        .with("locales", locales()));
    }

    private static List<Map<String, Object>> locales() {
        return Preferences.LOCALES.stream()
                .map(
                        locale ->
                                new Model()
                                        .with("id", locale.toString())
                                        .with("label", label(locale))
                                        .values())
                .toList();
    }

    private static String label(Locale locale) {
        return locale.getDisplayName(Locale.ENGLISH);
    }

    void change(Visit visit) {
        preferences.set(visit.known(), visit.parameter("locale"), visit.parameter("timeZone"));
    }
}
