package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.rules.Comments;
import org.hearback.sandbox.desk.rules.Issues;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/** What the forms of an issue's page do; each says by its field {@code do} what it wants. */
record IssueForms(Rules rules) {

    /** Does what the form asks for and says where to look at it. */
    String send(Visit visit, Account actor, IssueRow issue) {
        return switch (visit.parameter("do")) {
            case "move" -> browse(rules.keeping().move(actor, issue, visit.parameter("project")));
            case "delete" -> {
                rules.keeping().delete(actor, issue, visit.parameter("subtasks").equals("true"));
                yield "/projects/" + rules.issues().projectOf(issue).key();
            }
            default -> browse(issue) + change(visit, actor, issue);
        };
    }

    private static String browse(IssueRow issue) {
        return "/browse/" + issue.key();
    }

    private String change(Visit visit, Account actor, IssueRow issue) {
        switch (visit.parameter("do")) {
            case "comment" -> {
                return comment(visit, actor, issue);
            }
            case "link" -> {
                link(visit, actor, issue);
                return "#linkingmodule";
            }
            case "unlink" -> {
                rules.links().unlink(actor, issue, number(visit.parameter("link")));
                return "#linkingmodule";
            }
            case "participant" -> {
                boolean takesPart = visit.parameter("takesPart").equals("true");
                rules.participants().set(actor, issue, visit.parameter("participant"), takesPart);
                return "#peoplemodule";
            }
            default -> plan(visit, actor, issue);
        }
        return "";
    }

    private void plan(Visit visit, Account actor, IssueRow issue) {
        var planning = rules.planning();
        switch (visit.parameter("do")) {
            case "transition" -> transition(visit, actor, issue);
            case "assign" -> rules.issues().assign(actor, issue, visit.parameter("assignee"));
            case "edit" ->
                    rules.issues()
                            .edit(
                                    actor,
                                    issue,
                                    new Issues.Change(
                                            visit.parameter("summary"),
                                            visit.parameter("description"),
                                            null));
            case "concern" -> planning.concern(actor, issue, visit.parameters("component"));
            case "fix" -> planning.fix(actor, issue, visit.parameters("fixVersion"));
            case "parent" -> planning.belong(actor, issue, visit.parameter("parent").strip());
            case "epic" -> planning.inEpic(actor, issue, visit.parameter("epic"));
            case "archive" -> rules.keeping().archive(actor, issue);
            case "restore" -> rules.keeping().restore(actor, issue);
            default -> throw Refusal.invalid("The form did not say what to do.");
        }
    }

    private String comment(Visit visit, Account actor, IssueRow issue) {
        boolean internal = visit.parameter("audience").equals("internal");
        boolean isService = rules.issues().projectOf(issue).isService();
        String group = visit.parameter("commentLevel");
        var comment =
                rules.comments()
                        .add(
                                actor,
                                issue,
                                visit.parameter("comment"),
                                group.isEmpty() ? null : group,
                                isService ? Comments.audience(internal) : Map.of());
        return "#comment-" + comment.id();
    }

    private void transition(Visit visit, Account actor, IssueRow issue) {
        int step = Math.toIntExact(number(visit.parameter("action")));
        rules.issues().transition(actor, issue, step, resolution(visit.parameter("resolution")));
    }

    private static @Nullable ResolutionRow resolution(String id) {
        if (id.isEmpty()) return null;
        return ResolutionRow.of(id)
                .orElseThrow(() -> Refusal.field("resolution", "There is no such resolution."));
    }

    private void link(Visit visit, Account actor, IssueRow issue) {
        String[] way = visit.parameter("way").split(":", 2);
        String otherKey = visit.parameter("other").strip().toUpperCase(Locale.ROOT);
        if (way.length < 2 || otherKey.isEmpty())
            throw Refusal.field("other", "Which issue? Type its key, such as APP-1.");
        IssueRow other;
        try {
            other = rules.issues().view(actor, otherKey);
        } catch (Refusal refusal) {
            throw Refusal.field("other", "There is no issue " + otherKey + " that you may see.");
        }
        var type = rules.links().type(way[1]);
        if (way[0].equals("inward")) rules.links().link(actor, type, other, issue);
        else rules.links().link(actor, type, issue, other);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,9}")) throw Refusal.invalid("The form did not say which one.");
        return Long.parseLong(text);
    }
}
