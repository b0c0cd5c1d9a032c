package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.model.RequestFieldRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Requests;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.host.Fragments;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the issue page shows. */
final class IssueView {
    private final Site site;
    private final Rules rules;
    private final Books books;
    private final Looks looks;
    private final PlanView plan;

    IssueView(Site site, Looks looks) {
        this.site = site;
        this.rules = site.rules();
        this.books = rules.books();
        this.looks = looks;
        this.plan = new PlanView(site, looks);
    }

    Model of(Visit visit, Account reader, IssueRow issue) {
        ProjectRow project = rules.issues().projectOf(issue);
        var panels = new HashMap<String, Object>();
        panels.put("issue", site.types().issue(issue));
        panels.put("project", site.types().project(project));
        panels.put("user", site.types().user(reader));
        var steps = rules.issues().transitions(reader, issue);
        var model =
                new Model()
                        .with("issue", looks.row(issue))
                        .with("id", issue.id())
                        .with("project", looks.project(project))
                        .with("description", looks.text(issue.description()))
                        .with("details", details(issue, project))
                        .with(
                                "resolved",
                                issue.resolved() == null ? null : looks.time(issue.resolved()))
                        .with(
                                "steps",
                                steps.stream().map(step -> step(step.id(), step.name())).toList())
                        .with("links", links(issue, reader))
                        .with("comments", comments(issue, reader))
                        .with("left", shown("atl.jira.view.issue.left.context", panels))
                        .with("right", shown("atl.jira.view.issue.right.context", panels))
                        .with("typedComment", visit.typed("comment"))
                        .with("typedOther", visit.typed("other"));
        may(model, reader, issue, project);
        plan.into(model, reader, issue);
        return model;
    }

    private void may(Model model, Account reader, IssueRow issue, ProjectRow project) {
        Permissions permissions = rules.permissions();
        model.with("mayComment", permissions.mayOn(reader, Permissions.COMMENT, issue))
                .with("levels", books.accounts().groups(reader.key()));
        if (permissions.mayOn(reader, Permissions.ASSIGN, issue))
            model.with("assignees", assignees(project));
        if (permissions.mayOn(reader, Permissions.EDIT, issue))
            model.with("parts", components(issue, project));
        if (permissions.mayOn(reader, Permissions.LINK, issue)) model.with("ways", ways());
    }

    private List<Map<String, Object>> components(IssueRow issue, ProjectRow project) {
        var chosen = books.components().ofIssue(issue.id());
        return books.components().of(project.id()).stream()
                .map(
                        one ->
                                new Model()
                                        .with("name", one.name())
                                        .with("chosen", chosen.contains(one))
                                        .values())
                .toList();
    }

    private static Map<String, Object> step(int id, String name) {
        return new Model().with("id", id).with("name", name).values();
    }

    private List<Map<String, Object>> assignees(ProjectRow project) {
        return books.accounts().all().stream()
                .filter(account -> rules.permissions().may(account, "ASSIGNABLE_USER", project))
                .map(account -> looks.person(account.key(), ""))
                .toList();
    }

    private List<Map<String, Object>> details(IssueRow issue, ProjectRow project) {
        List<Map<String, Object>> details = new ArrayList<>();
        details.add(
                detail("Type", books.projects().issueType(issue.typeId()).orElseThrow().name()));
        Long type = issue.requestTypeId();
        if (type != null) {
            details.add(detail("Customer request type", looks.requestType(type)));
            books.properties()
                    .get(PropertyRow.ISSUE, issue.id(), Requests.CHANNEL_PROPERTY)
                    .ifPresent(
                            door ->
                                    details.add(
                                            detail(
                                                    "Came in by",
                                                    door.json().contains("portal")
                                                            ? "Portal"
                                                            : "API")));
            Map<String, String> custom = books.issues().custom(issue.id());
            for (RequestFieldRow field : books.requestTypes().fields(type))
                if (custom.containsKey(field.fieldId()))
                    details.add(detail(field.name(), custom.get(field.fieldId())));
        }
        details.add(detail("Priority", issue.priority().label()));
        var why = issue.resolution();
        details.add(detail("Resolution", why == null ? "Unresolved" : why.label()));
        var concerned = books.components().ofIssue(issue.id());
        String parts = String.join(", ", concerned.stream().map(one -> one.name()).toList());
        details.add(detail("Components", parts.isEmpty() ? "None" : parts));
        site.fields().details(issue).forEach((name, html) -> details.add(detail(name, html)));
        if (!project.isService()) {
            var versions = books.versions().fixing(issue.id());
            String names = String.join(", ", versions.stream().map(v -> v.name()).toList());
            details.add(detail("Fix versions", names.isEmpty() ? "None" : names));
        }
        return details;
    }

    private static Map<String, Object> detail(String label, @Nullable Object text) {
        return new Model().with("label", label).with("text", text).values();
    }

    private List<Map<String, Object>> links(IssueRow issue, Account reader) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (LinkRow link : books.links().outward(issue.id()))
            add(links, link, link.type().outward(), link.targetId(), reader);
        for (LinkRow link : books.links().inward(issue.id()))
            add(links, link, link.type().inward(), link.sourceId(), reader);
        return links;
    }

    private void add(
            List<Map<String, Object>> links,
            LinkRow link,
            String way,
            long otherId,
            Account reader) {
        books.issues()
                .byId(otherId)
                .filter(
                        other ->
                                rules.permissions()
                                        .may(
                                                reader,
                                                Permissions.BROWSE,
                                                rules.issues().projectOf(other)))
                .ifPresent(
                        other ->
                                links.add(
                                        new Model()
                                                .with("way", way)
                                                .with("id", link.id())
                                                .with("other", looks.row(other))
                                                .values()));
    }

    private List<Map<String, Object>> comments(IssueRow issue, Account reader) {
        return rules.comments().readable(reader, issue).stream()
                .map(
                        comment -> {
                            var look = new HashMap<>(looks.comment(comment));
                            look.put(
                                    "byCustomer",
                                    Objects.equals(comment.authorKey(), issue.reporterKey()));
                            return (Map<String, Object>) look;
                        })
                .toList();
    }

    private List<Map<String, Object>> ways() {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (var type : books.links().types()) {
            ways.add(way("outward:" + type.name(), type.outward()));
            if (!type.inward().equals(type.outward()))
                ways.add(way("inward:" + type.name(), type.inward()));
        }
        return ways;
    }

    private static Map<String, Object> way(String value, String label) {
        return new Model().with("value", value).with("label", label).values();
    }

    private List<Map<String, Object>> shown(String location, Map<String, Object> context) {
        return site.host().fragments().panels(location, context).stream()
                .map(IssueView::panel)
                .toList();
    }

    private static Map<String, Object> panel(Fragments.Panel panel) {
        return new Model()
                .with("key", panel.key())
                .with("title", panel.title())
                .with("html", panel.html())
                .values();
    }
}
