package org.hearback.sandbox.desk.jsm.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rest.Caller;
import org.hearback.sandbox.desk.rest.Shape;
import org.hearback.sandbox.desk.rules.Rules;

/** {@code /servicedesk}: desks, request types and their fields. */
@Path("servicedesk")
@Produces(MediaType.APPLICATION_JSON)
public final class ServiceDeskResource {
    private final Rules rules;
    private final Caller caller;
    private final JsmShapes shapes;

    ServiceDeskResource(Rules rules, Caller caller, JsmShapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    @GET
    public Shape desks(
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        caller.known();
        return PageShape.of(rules.requests().desks(), start, limit, shapes::desk);
    }

    @GET
    @Path("{id : \\d{1,9}}")
    public Shape desk(@PathParam("id") int id) {
        caller.known();
        return shapes.desk(rules.requests().desk(id));
    }

    @GET
    @Path("{id : \\d{1,9}}/requesttype")
    public Shape types(
            @PathParam("id") int id,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        caller.known();
        ProjectRow project = rules.requests().desk(id);
        var types = rules.books().requestTypes().of(project.id());
        return PageShape.of(types, start, limit, type -> shapes.type(project, type));
    }

    @GET
    @Path("{id : \\d{1,9}}/requesttype/{type : \\d{1,18}}")
    public Shape type(@PathParam("id") int id, @PathParam("type") long type) {
        caller.known();
        ProjectRow project = rules.requests().desk(id);
        return shapes.type(project, rules.requests().type(project, type));
    }

    @GET
    @Path("{id : \\d{1,9}}/requesttype/{type : \\d{1,18}}/field")
    public Shape fields(@PathParam("id") int id, @PathParam("type") long typeId) {
        var account = caller.known();
        ProjectRow project = rules.requests().desk(id);
        var type = rules.requests().type(project, typeId);
        var fields = rules.books().requestTypes().fields(type.id());
        return new Shape()
                .with("requestTypeFields", fields.stream().map(shapes::field).toList())
                .with("canRaiseOnBehalfOf", rules.permissions().isAgent(account, project))
                .with("canAddRequestParticipants", false);
    }
}
