package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code /project} and {@code /version}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectResource {
    private final Rules rules;
    private final Caller caller;
    private final Shapes shapes;

    ProjectResource(Rules rules, Caller caller, Shapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    @GET
    @Path("project")
    public List<Shape> projects() {
        Account reader = caller.account();
        return rules.books().projects().all().stream()
                .filter(project -> rules.permissions().may(reader, Permissions.BROWSE, project))
                .map(shapes::project)
                .toList();
    }

    @GET
    @Path("project/{project}")
    public Shape project(@PathParam("project") String keyOrId) {
        ProjectRow project = visible(keyOrId);
        return shapes.project(
                project,
                rules.books().projects().issueTypes(project.id()),
                rules.books().versions().of(project.id()));
    }

    @GET
    @Path("project/{project}/versions")
    public List<Shape> versions(@PathParam("project") String keyOrId) {
        ProjectRow project = visible(keyOrId);
        return rules.books().versions().of(project.id()).stream().map(shapes::version).toList();
    }

    private ProjectRow visible(String keyOrId) {
        Account reader = caller.account();
        return rules.books().projects().all().stream()
                .filter(
                        project ->
                                project.key().equalsIgnoreCase(keyOrId)
                                        || keyOrId.equals(Long.toString(project.id())))
                .filter(project -> rules.permissions().may(reader, Permissions.BROWSE, project))
                .findFirst()
                .orElseThrow(
                        () ->
                                reader == null
                                        ? Refusal.anonymous()
                                        : Refusal.missing(
                                                "No project could be found with key '"
                                                        + keyOrId
                                                        + "'."));
    }

    @POST
    @Path("version")
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

    @GET
    @Path("version/{id : \\d{1,18}}")
    public Shape version(@PathParam("id") long id) {
        return shapes.version(rules.versions().view(caller.account(), id));
    }

    @PUT
    @Path("version/{id : \\d{1,18}}")
    public Shape release(@PathParam("id") long id, @Nullable JsonNode json) {
        VersionRow version = rules.versions().view(caller.account(), id);
        boolean released = Body.of(json).flag("released", version.released());
        return shapes.version(rules.versions().setReleased(caller.account(), version, released));
    }
}
