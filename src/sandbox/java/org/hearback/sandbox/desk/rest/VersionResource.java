package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

/** {@code /version}: versions of projects, planned, released, merged and deleted. */
@Path("version")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VersionResource {
    private final Rules rules;
    private final Caller caller;
    private final Shapes shapes;

    VersionResource(Rules rules, Caller caller, Shapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    @POST
    public Response create(@Nullable JsonNode json) {
        Body body = Body.of(json);
        String project = body.has("project") ? body.required("project") : body.text("projectId");
        if (project == null) throw Refusal.field("project", "project is required");
        String name = body.has("name") ? body.required("name") : "";
        VersionRow version =
                rules.versions()
                        .create(caller.account(), visible(project), name, body.text("description"));
        return Response.status(Response.Status.CREATED).entity(shapes.version(version)).build();
    }

    private ProjectRow visible(String keyOrId) {
        return rules.books().projects().all().stream()
                .filter(
                        project ->
                                project.key().equalsIgnoreCase(keyOrId)
                                        || keyOrId.equals(Long.toString(project.id())))
                .filter(
                        project ->
                                rules.permissions()
                                        .may(caller.account(), Permissions.BROWSE, project))
                .findFirst()
                .orElseThrow(
                        () ->
                                caller.account() == null
                                        ? Refusal.anonymous()
                                        : Refusal.missing(
                                                "No project could be found with key '"
                                                        + keyOrId
                                                        + "'."));
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public Shape read(@PathParam("id") long id) {
        return shapes.version(rules.versions().view(caller.account(), id));
    }

    /** Releases a version, archives it, or takes either back. */
    @PUT
    @Path("{id : \\d{1,18}}")
    public Shape change(@PathParam("id") long id, @Nullable JsonNode json) {
        VersionRow version = rules.versions().view(caller.account(), id);
        boolean released = Body.of(json).flag("released", version.released());
        boolean archived = Body.of(json).flag("archived", version.archived());
        if (released != version.released())
            version = rules.versions().setReleased(caller.account(), version, released);
        if (archived != version.archived())
            version = rules.versions().setArchived(caller.account(), version, archived);
        return shapes.version(version);
    }

    /** Deletes the version of the first id; what it would have fixed, the second one fixes. */
    @PUT
    @Consumes(MediaType.WILDCARD) // there is no body
    @Path("{id : \\d{1,18}}/mergeto/{other : \\d{1,18}}")
    public Response merge(@PathParam("id") long id, @PathParam("other") long other) {
        VersionRow gone = rules.versions().view(caller.account(), id);
        rules.versions()
                .merge(caller.account(), gone, rules.versions().view(caller.account(), other));
        return Response.noContent().build();
    }

    /** Deletes a version; another may fix what it would have fixed. */
    @DELETE
    @Path("{id : \\d{1,18}}")
    public Response delete(
            @PathParam("id") long id, @QueryParam("moveFixIssuesTo") @Nullable Long other) {
        VersionRow gone = rules.versions().view(caller.account(), id);
        if (other == null) rules.versions().delete(caller.account(), gone);
        else
            rules.versions()
                    .merge(caller.account(), gone, rules.versions().view(caller.account(), other));
        return Response.noContent().build();
    }
}
