package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.RequestFieldRow;
import org.hearback.sandbox.desk.model.RequestTypeRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Requests;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /servicedesk/customer/..}: where customers ask, and read what they are told. */
final class PortalPage extends Page {
    private static final long serialVersionUID = 1;
    private static final String HOME = "/servicedesk/customer/portals";

    /** Longest list of a customer's requests on a page. */
    private static final int MOST = 100;

    private final transient Looks looks;

    PortalPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    @Override
    void show(Visit visit) throws IOException {
        Account customer = visit.known();
        switch (visit.path(0)) {
            case "portals" -> showPortals(visit);
            case "user" -> showOwn(visit, customer);
            case "portal" -> {
                if (visit.path(2).isEmpty()) showPortal(visit);
                else if (visit.path(2).equals("create")) showForm(visit);
                else showRequest(visit, customer);
            }
            default -> visit.redirect(HOME);
        }
    }

    private Rules rules() {
        return site().rules();
    }

    private ProjectRow desk(Visit visit) {
        return rules().requests().desk((int) number(visit.path(1)));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,9}")) throw Refusal.missing("There is no such page.");
        return Long.parseLong(text);
    }

    private void showPortals(Visit visit) throws IOException {
        var desks = rules().requests().desks().stream().map(looks::project).toList();
        visit.show("portals", framed(visit, null).with("desks", desks));
    }

    /** A portal page with what plugins put around it. */
    private Model framed(Visit visit, @Nullable ProjectRow project) {
        Map<String, Object> context = new HashMap<>();
        context.put("user", site().types().user(visit.known()));
        if (project != null) context.put("project", site().types().project(project));
        var model = new Model();
        for (String place : List.of("header", "subheader", "footer"))
            model.with(
                    place,
                    site()
                            .host()
                            .fragments()
                            .panels("servicedesk.portal." + place, context)
                            .stream()
                            .map(panel -> panel.html())
                            .toList());
        return model;
    }

    private void showPortal(Visit visit) throws IOException {
        ProjectRow project = desk(visit);
        List<Map<String, Object>> types = new ArrayList<>();
        for (RequestTypeRow type : rules().books().requestTypes().of(project.id()))
            types.add(
                    new Model()
                            .with("id", type.id())
                            .with("name", type.name())
                            .with("description", type.description())
                            .values());
        visit.show(
                "portal",
                framed(visit, project)
                        .with("project", looks.project(project))
                        .with("types", types));
    }

    private void showForm(Visit visit) throws IOException {
        ProjectRow project = desk(visit);
        RequestTypeRow type = rules().requests().type(project, number(visit.path(3)));
        List<Map<String, Object>> fields = new ArrayList<>();
        for (RequestFieldRow field : rules().books().requestTypes().fields(type.id()))
            fields.add(
                    new Model()
                            .with("id", field.fieldId())
                            .with("name", field.name())
                            .with("required", field.required())
                            .with("long", field.fieldId().equals("description"))
                            .with("typed", visit.typed(field.fieldId()))
                            .values());
        visit.show(
                "ask",
                framed(visit, project)
                        .with("project", looks.project(project))
                        .with("type", type.name())
                        .with("description", type.description())
                        .with("fields", fields));
    }

    private void showOwn(Visit visit, Account customer) throws IOException {
        List<Map<String, Object>> requests = new ArrayList<>();
        for (IssueRow request : rules().requests().own(customer, 0, MOST)) {
            var row = new HashMap<>(looks.row(request));
            row.put("project", looks.project(rules().issues().projectOf(request)));
            requests.add(row);
        }
        visit.show("requests", framed(visit, null).with("requests", requests));
    }

    private void showRequest(Visit visit, Account customer) throws IOException {
        IssueRow request = rules().requests().view(customer, visit.path(2));
        ProjectRow project = rules().issues().projectOf(request);
        var comments =
                rules().books().comments().of(request.id()).stream()
                        .filter(CommentRow::isPublic)
                        .map(looks::comment)
                        .toList();
        var custom = rules().books().issues().custom(request.id());
        List<Map<String, Object>> fields = new ArrayList<>();
        long type = request.requestTypeId() == null ? 0 : request.requestTypeId();
        for (RequestFieldRow field : rules().books().requestTypes().fields(type))
            if (custom.containsKey(field.fieldId()))
                fields.add(
                        new Model()
                                .with("label", field.name())
                                .with("text", custom.get(field.fieldId()))
                                .values());
        var feedback = rules().books().feedback().of(request.id());
        visit.show(
                "request",
                framed(visit, project)
                        .with("mayRate", rules().surveys().mayRate(customer, request))
                        .with("rating", feedback.map(given -> given.rating()).orElse(null))
                        .with("reason", feedback.map(given -> given.text()).orElse(""))
                        .with("project", looks.project(project))
                        .with("request", looks.row(request))
                        .with("description", looks.text(request.description()))
                        .with("fields", fields)
                        .with("comments", comments)
                        .with("isAgent", rules().requests().isAgent(customer, request))
                        .with("typedComment", visit.typed("comment")));
    }

    @Override
    void change(Visit visit) throws IOException {
        Account customer = visit.known();
        String portal = "/servicedesk/customer/portal/" + number(visit.path(1)) + "/";
        if (visit.path(2).equals("create")) {
            visit.redirect(portal + raise(visit, customer).key());
            return;
        }
        IssueRow request = rules().requests().view(customer, visit.path(2));
        if (visit.parameter("do").equals("rate")) {
            rules().surveys().rate(customer, request, stars(visit), visit.parameter("feedback"));
            visit.redirect(portal + request.key() + "#feedback");
            return;
        }
        long id = rules().requests().say(customer, request, visit.parameter("comment"), false).id();
        visit.redirect(portal + request.key() + "#comment-" + id);
    }

    private static int stars(Visit visit) {
        String rating = visit.parameter("rating");
        return rating.matches("\\d") ? Integer.parseInt(rating) : 0;
    }

    private IssueRow raise(Visit visit, Account customer) {
        ProjectRow project = desk(visit);
        RequestTypeRow type = rules().requests().type(project, number(visit.path(3)));
        Map<String, String> fields = new LinkedHashMap<>();
        for (RequestFieldRow field : rules().books().requestTypes().fields(type.id()))
            fields.put(field.fieldId(), visit.parameter(field.fieldId()));
        var wish =
                new Requests.Wish((int) number(visit.path(1)), type.id(), fields, null, "portal");
        return rules().requests().raise(customer, wish);
    }
}
