package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Rules;

import java.io.IOException;

/** {@code /browse/KEY}: an issue, for those who work on it. */
final class IssuePage extends Page {
    private static final long serialVersionUID = 1;

    private final transient IssueView view;
    private final transient IssueForms forms;

    IssuePage(Site site, Looks looks) {
        super(site);
        this.view = new IssueView(site, looks);
        this.forms = new IssueForms(site.rules());
    }

    @Override
    void show(Visit visit) throws IOException {
        Account reader = visit.known();
        Rules rules = site().rules();
        String key = visit.path(0);
        if (!mayBrowse(reader, key)) {
            // A customer who follows a link to Jira means their own request on the portal.
            IssueRow own = rules.requests().view(reader, key);
            var portal = rules.issues().projectOf(own).portalId();
            visit.redirect("/servicedesk/customer/portal/" + portal + "/" + own.key());
            return;
        }
        IssueRow issue = rules.issues().view(reader, key);
        if (!issue.key().equals(key)) {
            visit.redirect("/browse/" + issue.key());
            return;
        }
        site().host().resources().assembler().resources().requireContext("jira.view.issue");
        visit.show("issue", view.of(visit, reader, issue));
    }

    /** Whether Jira's own page is meant; it is too where there is no such issue. */
    private boolean mayBrowse(Account reader, String key) {
        return site().rules()
                .books()
                .issues()
                .byKey(key)
                .map(site().rules().issues()::projectOf)
                .map(
                        project ->
                                site().rules()
                                        .permissions()
                                        .may(reader, Permissions.BROWSE, project))
                .orElse(true);
    }

    @Override
    void change(Visit visit) throws IOException {
        Account actor = visit.known();
        IssueRow issue = site().rules().issues().view(actor, visit.path(0));
        visit.redirect(forms.send(visit, actor, issue));
    }
}
