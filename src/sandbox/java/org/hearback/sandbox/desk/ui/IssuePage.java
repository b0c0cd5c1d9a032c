package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.Comments;
import org.hearback.sandbox.desk.rules.Issues;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** {@code /browse/KEY}: an issue, for those who work on it. */
final class IssuePage extends Page {
    private static final long serialVersionUID = 1;

    private final transient IssueView view;

    IssuePage(Site site, Looks looks) {
        super(site);
        this.view = new IssueView(site, looks);
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
        String anchor =
                switch (visit.parameter("do")) {
                    case "comment" -> comment(visit, actor, issue);
                    case "transition" -> transition(visit, actor, issue);
                    case "assign" -> assign(visit, actor, issue);
                    case "concern" -> concern(visit, actor, issue);
                    case "link" -> link(visit, actor, issue);
                    default -> throw Refusal.invalid("The form did not say what to do.");
                };
        visit.redirect("/browse/" + issue.key() + anchor);
    }

    private String comment(Visit visit, Account actor, IssueRow issue) {
        boolean internal = visit.parameter("audience").equals("internal");
        boolean isService = site().rules().issues().projectOf(issue).isService();
        String group = visit.parameter("commentLevel");
        Map<String, String> properties = isService ? Comments.audience(internal) : Map.of();
        long id =
                site().rules()
                        .comments()
                        .add(
                                actor,
                                issue,
                                visit.parameter("comment"),
                                group.isEmpty() ? null : group,
                                properties)
                        .id();
        return "#comment-" + id;
    }

    private String transition(Visit visit, Account actor, IssueRow issue) {
        site().rules().issues().transition(actor, issue, number(visit.parameter("action")));
        return "";
    }

    private String assign(Visit visit, Account actor, IssueRow issue) {
        var change = new Issues.Change(null, null, visit.parameter("assignee"));
        site().rules().issues().edit(actor, issue, change);
        return "";
    }

    private String concern(Visit visit, Account actor, IssueRow issue) {
        site().rules().planning().concern(actor, issue, visit.parameters("component"));
        return "#details-module";
    }

    private String link(Visit visit, Account actor, IssueRow issue) {
        String[] way = visit.parameter("way").split(":", 2);
        String otherKey = visit.parameter("other").strip().toUpperCase(Locale.ROOT);
        if (way.length < 2 || otherKey.isEmpty())
            throw Refusal.field("other", "Which issue? Type its key, such as APP-1.");
        IssueRow other;
        try {
            other = site().rules().issues().view(actor, otherKey);
        } catch (Refusal refusal) {
            throw Refusal.field("other", "There is no issue " + otherKey + " that you may see.");
        }
        var type = site().rules().links().type(way[1]);
        if (way[0].equals("inward")) site().rules().links().link(actor, type, other, issue);
        else site().rules().links().link(actor, type, issue, other);
        return "#linkingmodule";
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("The form did not say which step to take.");
        }
    }
}
