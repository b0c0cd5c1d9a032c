package org.hearback.sandbox.desk.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;

import java.util.List;

/** {@code /project}. */
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
}
