package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.api.Anonymization;
import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** {@code /secure/admin/user/AnonymizeUser.jspa}: takes a person out of Jira. */
final class AnonymizePage extends Page {
    static final String PATH = "/secure/admin/user/AnonymizeUser.jspa";

    private static final long serialVersionUID = 1;

    private final transient Anonymization anonymization;

    AnonymizePage(Site site) {
        super(site);
        this.anonymization = new Anonymization(site.rules(), site.host().extensions());
    }

    @Override
    void show(Visit visit) throws IOException {
        show(visit, null);
    }

    private void show(Visit visit, Anonymization.@Nullable Outcome outcome) throws IOException {
        Account admin = visit.known();
        if (!site().rules().permissions().isAdministrator(admin))
            throw Refusal.forbidden("Only Jira's administrators can anonymize users.");
        String chosen = visit.parameter("userKey");
        var accounts = site().rules().books().accounts().all();
        var model =
                new Model()
                        .with("action", PATH)
                        .with(
                                "people",
                                accounts.stream()
                                        .filter(account -> account.id() != admin.id())
                                        .map(
                                                account ->
                                                        new Model()
                                                                .with("key", account.key())
                                                                .with(
                                                                        "label",
                                                                        account.displayName())
                                                                .with("name", account.name())
                                                                .values())
                                        .toList());
        if (outcome != null)
            model.with("done", outcome.user().displayName())
                    .with("stopped", outcome.stopped())
                    .with("errors", outcome.errors());
        else if (!chosen.isEmpty())
            model.with("chosen", anonymization.user(admin, chosen).displayName())
                    .with("chosenKey", chosen)
                    .with("affected", List.copyOf(anonymization.affected(admin, chosen)));
        visit.show("anonymize", model);
    }

    @Override
    void change(Visit visit) throws IOException {
        Account admin = visit.known();
        show(visit, anonymization.run(admin, visit.parameter("userKey"), admin.key()));
    }
}
