package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.rules.Issues;
import org.hearback.sandbox.desk.rules.NewIssue;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.FieldBook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code /issue}: issues and their transitions. */
@Path("issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {
    private final Rules rules;
    private final Caller caller;
    private final Shapes shapes;
    private final IssueShapes issueShapes;

    IssueResource(Rules rules, Caller caller, Shapes shapes, IssueShapes issueShapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
        this.issueShapes = issueShapes;
    }

    @POST
    public Response create(@Nullable JsonNode json) {
        Body fields = Body.of(json).at("fields");
        Body project = fields.at("project");
        Body type = fields.at("issuetype");
        Body parent = fields.at("parent");
        String projectKey = project.text("key");
        var plan =
                new NewIssue.Plan(
                        parent.has("id") ? parent.text("id") : parent.text("key"),
                        fields.text(epicField()),
                        named(fields, "fixVersions"),
                        named(fields, "components"));
        var wanted =
                new NewIssue(
                        projectKey != null ? projectKey : keyOf(project.required("id")),
                        type.has("id") ? type.required("id") : type.required("name"),
                        fields.has("summary") ? fields.required("summary") : "",
                        fields.text("description"),
                        fields.at("reporter").text("name"),
                        fields.at("assignee").text("name"),
                        plan);
        IssueRow issue = rules.creation().create(caller.account(), wanted);
        return Response.status(Response.Status.CREATED).entity(issueShapes.named(issue)).build();
    }

    private String keyOf(String projectId) {
        return rules.books().projects().all().stream()
                .filter(project -> projectId.equals(Long.toString(project.id())))
                .findFirst()
                .map(project -> project.key())
                .orElse("");
    }

    @GET
    @Path("{issue}")
    public Shape read(
            @PathParam("issue") String keyOrId, @QueryParam("fields") List<String> wanted) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        return issueShapes.whole(issue, caller.account(), new WantedFields(wanted, "*all"));
    }

    @PUT
    @Path("{issue}")
    public Response edit(@PathParam("issue") String keyOrId, @Nullable JsonNode json) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        Body fields = Body.of(json).at("fields");
        var change =
                new Issues.Change(
                        fields.text("summary"),
                        fields.text("description"),
                        fields.at("assignee").text("name"));
        if (fields.has("summary") || fields.has("description") || fields.has("assignee"))
            issue = rules.issues().edit(caller.account(), issue, change);
        var planning = rules.planning();
        if (fields.has("components"))
            issue = planning.concern(caller.account(), issue, named(fields, "components"));
        if (fields.has("fixVersions"))
            issue = planning.fix(caller.account(), issue, named(fields, "fixVersions"));
        if (fields.json().has(epicField())) {
            String epic = fields.text(epicField());
            planning.inEpic(caller.account(), issue, epic == null ? "" : epic);
        }
        return Response.noContent().build();
    }

    /** The id of the field "Epic Link". */
    private String epicField() {
        return "customfield_" + rules.books().fields().idOf(FieldBook.EPIC_LINK);
    }

    /** Names, or else ids, in a list of objects. */
    private static List<String> named(Body fields, String list) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : fields.json().path(list))
            names.add(one.path(one.hasNonNull("name") ? "name" : "id").asText());
        return names;
    }

    @DELETE
    @Path("{issue}")
    public Response delete(
            @PathParam("issue") String keyOrId,
            @QueryParam("deleteSubtasks") @DefaultValue("false") boolean withSubTasks) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        rules.keeping().delete(caller.account(), issue, withSubTasks);
        return Response.noContent().build();
    }

    @PUT
    @Consumes(MediaType.WILDCARD) // there is no body
    @Path("{issue}/archive")
    public Response archive(@PathParam("issue") String keyOrId) {
        rules.keeping().archive(caller.account(), rules.issues().view(caller.account(), keyOrId));
        return Response.noContent().build();
    }

    @PUT
    @Consumes(MediaType.WILDCARD) // there is no body
    @Path("{issue}/restore")
    public Response restore(@PathParam("issue") String keyOrId) {
        rules.keeping().restore(caller.account(), rules.issues().view(caller.account(), keyOrId));
        return Response.noContent().build();
    }

    /** A property of an issue, for those who may see the issue. */
    @GET
    @Path("{issue}/properties/{property}")
    public Shape property(
            @PathParam("issue") String keyOrId, @PathParam("property") String property) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        return rules.books()
                .properties()
                .get(PropertyRow.ISSUE, issue.id(), property)
                .map(issueShapes::property)
                .orElseThrow(
                        () ->
                                Refusal.missing(
                                        "The property with key '" + property + "' is not set."));
    }

    @GET
    @Path("{issue}/transitions")
    public Shape transitions(@PathParam("issue") String keyOrId) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        var steps = rules.issues().transitions(caller.account(), issue);
        return new Shape()
                .with("expand", "transitions")
                .with("transitions", steps.stream().map(shapes::transition).toList());
    }

    @POST
    @Path("{issue}/transitions")
    public Response transition(@PathParam("issue") String keyOrId, @Nullable JsonNode json) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        int step = Body.of(json).at("transition").number("id");
        Body why = Body.of(json).at("fields").at("resolution");
        String resolution = why.has("id") ? why.text("id") : why.text("name");
        rules.issues()
                .transition(
                        caller.account(),
                        issue,
                        step,
                        resolution == null ? null : resolution(resolution));
        return Response.noContent().build();
    }

    private static ResolutionRow resolution(String idOrName) {
        return ResolutionRow.of(idOrName)
                .orElseThrow(
                        () ->
                                Refusal.field(
                                        "resolution",
                                        "Resolution '" + idOrName + "' is not valid."));
    }
}
