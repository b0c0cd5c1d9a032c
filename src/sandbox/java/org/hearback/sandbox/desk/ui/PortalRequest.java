package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.RequestFieldRow;
import org.hearback.sandbox.desk.rules.Rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One request on the portal: what was said, who takes part, how it was. */
record PortalRequest(Rules rules, Looks looks) {

    void show(Visit visit, Account customer, IssueRow request, Model frame) throws IOException {
        var project = rules.issues().projectOf(request);
        var comments =
                rules.books().comments().of(request.id()).stream()
                        .filter(CommentRow::isPublic)
                        .map(looks::comment)
                        .toList();
        var feedback = rules.books().feedback().of(request.id());
        visit.show(
                "request",
                frame.with("mayRate", rules.surveys().mayRate(customer, request))
                        .with("rating", feedback.map(given -> given.rating()).orElse(null))
                        .with("reason", feedback.map(given -> given.text()).orElse(""))
                        .with("project", looks.project(project))
                        .with("request", looks.row(request))
                        .with("description", looks.text(request.description()))
                        .with("fields", fields(request))
                        .with("comments", comments)
                        .with("participants", participants(request))
                        .with("mayInvite", rules.participants().mayInvite(customer, request))
                        .with("closed", project.archived() || request.archived())
                        .with("isAgent", rules.requests().isAgent(customer, request))
                        .with("typedComment", visit.typed("comment")));
    }

    private List<Map<String, Object>> participants(IssueRow request) {
        return rules.books().participants().of(request.id()).stream()
                .map(key -> looks.person(key, "Somebody"))
                .toList();
    }

    private List<Map<String, Object>> fields(IssueRow request) {
        var custom = rules.books().issues().custom(request.id());
        long type = request.requestTypeId() == null ? 0 : request.requestTypeId();
        List<Map<String, Object>> fields = new ArrayList<>();
        for (RequestFieldRow field : rules.books().requestTypes().fields(type))
            if (custom.containsKey(field.fieldId()))
                fields.add(
                        new Model()
                                .with("label", field.name())
                                .with("text", custom.get(field.fieldId()))
                                .values());
        return fields;
    }

    /** Does what a form asks for and says where on the page to look at it. */
    String change(Visit visit, Account customer, IssueRow request) {
        switch (visit.parameter("do")) {
            case "rate" -> {
                rules.surveys().rate(customer, request, stars(visit), visit.parameter("feedback"));
                return "#feedback";
            }
            case "participant" -> {
                boolean takesPart = visit.parameter("takesPart").equals("true");
                String name = visit.parameter("participant").strip();
                rules.participants().set(customer, request, name, takesPart);
                return "#participants";
            }
            default -> {
                String text = visit.parameter("comment");
                return "#comment-" + rules.requests().say(customer, request, text, false).id();
            }
        }
    }

    private static int stars(Visit visit) {
        String rating = visit.parameter("rating");
        return rating.matches("\\d") ? Integer.parseInt(rating) : 0;
    }
}
