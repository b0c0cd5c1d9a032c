package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.model.RequestFieldRow;
import org.hearback.sandbox.desk.model.RequestTypeRow;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.CommentBook;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customer requests, with JSM's rules. Thread-safe. */
public final class Requests {
    /** JSM's issue property that says by which door a request came. */
    public static final String CHANNEL_PROPERTY = "request.channel.type";

    private final Books books;
    private final Permissions permissions;
    private final Comments comments;
    private final DeskEvents events;
    private final Clock clock;

    public Requests(
            Books books,
            Permissions permissions,
            Comments comments,
            DeskEvents events,
            Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a customer asks for.
     *
     * @param fields texts by field id
     * @param onBehalfOf name of the customer; null if the person asks for themselves
     * @param door "portal" or "api", kept as JSM keeps it
     */
    public record Wish(
            int portalId,
            long requestTypeId,
            Map<String, String> fields,
            @Nullable String onBehalfOf,
            String door) {}

    /** Opens a request: an issue with its request type set, reported by the customer. */
    public IssueRow raise(@Nullable Account actor, Wish wish) {
        if (actor == null) throw Refusal.anonymous();
        ProjectRow project = desk(wish.portalId());
        if (project.archived())
            throw Refusal.forbidden(
                    "The project "
                            + project.key()
                            + " is archived. Requests can not be created in it.");
        RequestTypeRow type = type(project, wish.requestTypeId());
        String reporter = reporter(actor, wish.onBehalfOf(), project);
        Map<String, String> custom = checked(type, wish.fields());
        String summary = wish.fields().getOrDefault("summary", "").strip();
        String text = wish.fields().get("description");
        var draft =
                new IssueBook.Draft(
                        project.id(),
                        project.key(),
                        type.issueTypeId(),
                        books.workflows().first(ProjectRow.SERVICE).id(),
                        type.id(),
                        summary,
                        text,
                        reporter,
                        actor.key(),
                        null,
                        null,
                        null);
        IssueRow request = add(draft, custom, wish.door());
        events.issue(DeskEvents.Happening.CREATED, request, actor, List.of());
        return request;
    }

    private IssueRow add(IssueBook.Draft draft, Map<String, String> custom, String door) {
        return books.db()
                .inTransaction(
                        () -> {
                            IssueRow issue = books.issues().add(draft, custom, clock.instant());
                            books.properties()
                                    .put(
                                            PropertyRow.ISSUE,
                                            issue.id(),
                                            CHANNEL_PROPERTY,
                                            "{\"value\":\"" + door + "\"}",
                                            clock.instant());
                            return issue;
                        });
    }

    /** The service project of a portal. */
    public ProjectRow desk(int portalId) {
        return books.projects()
                .byPortal(portalId)
                .orElseThrow(
                        () ->
                                Refusal.missing(
                                        "The Service Desk you are trying to view does not exist."));
    }

    public List<ProjectRow> desks() {
        return books.projects().all().stream()
                .filter(project -> project.isService() && !project.archived())
                .toList();
    }

    /** A request type, if it is one of the project's. */
    public RequestTypeRow type(ProjectRow project, long id) {
        return books.requestTypes()
                .byId(id)
                .filter(type -> type.projectId() == project.id())
                .orElseThrow(
                        () ->
                                Refusal.missing(
                                        "The request type you are trying to view does not exist or"
                                                + " you do not have permission to view it."));
    }

    private String reporter(Account actor, @Nullable String name, ProjectRow project) {
        if (name == null || name.equalsIgnoreCase(actor.name())) return actor.key();
        if (!permissions.isAgent(actor, project))
            throw Refusal.forbidden(
                    "You do not have permission to raise requests on behalf of other people.");
        Account customer = books.accounts().byName(name).filter(Account::active).orElse(null);
        if (customer == null)
            throw Refusal.field("reporter", "The reporter '" + name + "' is not a customer.");
        return customer.key();
    }

    private Map<String, String> checked(RequestTypeRow type, Map<String, String> fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<String, String> custom = new LinkedHashMap<>();
        List<RequestFieldRow> known = books.requestTypes().fields(type.id());
        for (String id : fields.keySet())
            if (known.stream().noneMatch(field -> field.fieldId().equals(id)))
                wrong.put(
                        id,
                        "Field '" + id + "' cannot be set. It is not on the request type's form.");
        for (RequestFieldRow field : known) {
            String text = fields.getOrDefault(field.fieldId(), "");
            if (field.required() && text.isBlank())
                wrong.put(field.fieldId(), field.name() + " is required.");
            else if (field.fieldId().equals("summary")) Texts.checkSummary(text, wrong);
            else Texts.checkLong(field.fieldId(), text, wrong);
            if (field.isCustom() && !text.isBlank()) custom.put(field.fieldId(), text);
        }
        if (!wrong.isEmpty()) throw Refusal.fields(wrong);
        return custom;
    }

    /** A request, if the person is its reporter, takes part in it or is an agent of the project. */
    public IssueRow view(@Nullable Account actor, String keyOrId) {
        if (actor == null) throw Refusal.anonymous();
        IssueRow issue =
                keyOrId.matches("\\d{1,18}")
                        ? books.issues().byId(Long.parseLong(keyOrId)).orElse(null)
                        : books.issues().byKey(keyOrId).orElse(null);
        if (issue == null || issue.requestTypeId() == null || !maySee(actor, issue))
            throw Refusal.missing(
                    "The request you are trying to view does not exist or you do not have"
                            + " permission to view it.");
        return issue;
    }

    private boolean maySee(Account actor, IssueRow issue) {
        return actor.active()
                && (actor.key().equals(issue.reporterKey())
                        || isAgent(actor, issue)
                        || books.participants().of(issue.id()).contains(actor.key()));
    }

    /** Whether the person works on this request, and does not only ask. */
    public boolean isAgent(@Nullable Account actor, IssueRow issue) {
        return permissions.isAgent(actor, books.projects().byId(issue.projectId()).orElseThrow());
    }

    /** What the person asked for or takes part in, newest first. */
    public List<IssueRow> own(Account actor, int start, int most) {
        var mine =
                new IssueBook.Filter(
                        "(i.reporter_key = ? OR EXISTS (SELECT 1 FROM desk_participant p WHERE"
                                + " p.issue_id = i.id AND p.account_key = ?))"
                                + " AND i.request_type_id IS NOT NULL",
                        "i.created DESC, i.id DESC",
                        List.of(actor.key(), actor.key()));
        return books.issues().find(mine, start, most);
    }

    /** Says something on a request; only agents may say it internally. */
    public CommentRow say(@Nullable Account actor, IssueRow issue, String body, boolean internal) {
        if (actor == null) throw Refusal.anonymous();
        if (!maySee(actor, issue)) throw Refusal.forbidden("You can not comment on this request.");
        if (internal && !isAgent(actor, issue))
            throw Refusal.forbidden("Only agents can add internal comments.");
        ProjectRow project = books.projects().byId(issue.projectId()).orElseThrow();
        if (project.archived())
            throw Refusal.forbidden("The project " + project.key() + " is archived.");
        if (issue.archived()) throw Refusal.forbidden("The request is archived.");
        var draft = new CommentBook.Draft(issue.id(), actor.key(), body, null, null);
        return comments.store(draft, Comments.audience(internal), clock.instant(), true);
    }
}
