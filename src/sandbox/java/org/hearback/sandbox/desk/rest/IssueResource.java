package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
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
import org.hearback.sandbox.desk.rules.Issues;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
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
        String projectKey = project.text("key");
        var wanted =
                new Issues.NewIssue(
                        projectKey != null ? projectKey : keyOf(project.required("id")),
                        type.has("id") ? type.required("id") : type.required("name"),
                        fields.has("summary") ? fields.required("summary") : "",
                        fields.text("description"),
                        fields.at("reporter").text("name"),
                        fields.at("assignee").text("name"));
        IssueRow issue = rules.issues().create(caller.account(), wanted);
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
        rules.issues().edit(caller.account(), issue, change);
        if (fields.has("components"))
            rules.issues()
                    .concern(caller.account(), issue, names(fields.json().path("components")));
        return Response.noContent().build();
    }

    private static List<String> names(JsonNode components) {
        List<String> names = new ArrayList<>();
        for (JsonNode component : components) names.add(component.path("name").asText());
        return names;
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
        rules.issues().transition(caller.account(), issue, step);
        return Response.noContent().build();
    }
}
