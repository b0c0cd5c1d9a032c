package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
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

    private static final String PROFILE = "/servicedesk/customer/user/profile";

    private final transient Looks looks;
    private final transient PortalRequest request;
    private final transient ProfileView profile;

    PortalPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
        this.request = new PortalRequest(site.rules(), looks);
        this.profile = new ProfileView(site, looks);
    }

    @Override
    void show(Visit visit) throws IOException {
        Account customer = visit.known();
        switch (visit.path(0)) {
            case "portals" -> showPortals(visit);
            case "user" -> {
                if (visit.path(1).equals("profile")) profile.show(visit, customer, PROFILE);
                else showOwn(visit, customer);
            }
            case "portal" -> {
                if (visit.path(2).isEmpty()) showPortal(visit);
                else if (visit.path(2).equals("create")) showForm(visit);
                else {
                    IssueRow asked = rules().requests().view(customer, visit.path(2));
                    ProjectRow project = rules().issues().projectOf(asked);
                    request.show(visit, customer, asked, framed(visit, project));
                }
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

    @Override
    void change(Visit visit) throws IOException {
        Account customer = visit.known();
        if (visit.path(1).equals("profile")) {
            profile.change(visit);
            visit.redirect(PROFILE);
            return;
        }
        String portal = "/servicedesk/customer/portal/" + number(visit.path(1)) + "/";
        if (visit.path(2).equals("create")) {
            visit.redirect(portal + raise(visit, customer).key());
            return;
        }
        IssueRow asked = rules().requests().view(customer, visit.path(2));
        visit.redirect(portal + asked.key() + request.change(visit, customer, asked));
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
