package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

/** {@code /issueLink} and {@code /issueLinkType}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LinkResource {
    private final Rules rules;
    private final Caller caller;
    private final Shapes shapes;

    LinkResource(Rules rules, Caller caller, Shapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    /** As in Jira, {@code inwardIssue} is the one that the link starts at. */
    @POST
    @Path("issueLink")
    public Response link(@Nullable JsonNode json) {
        Account actor = caller.known();
        Body body = Body.of(json);
        var type = rules.links().type(body.at("type").required("name"));
        IssueRow from = rules.issues().view(actor, nameOf(body.at("inwardIssue")));
        IssueRow to = rules.issues().view(actor, nameOf(body.at("outwardIssue")));
        rules.links().link(actor, type, from, to);
        return Response.status(Response.Status.CREATED).build();
    }

    private static String nameOf(Body issue) {
        return issue.has("id") ? issue.required("id") : issue.required("key");
    }

    /** As in Jira, one must be allowed to link issues at one of its ends. */
    @DELETE
    @Path("issueLink/{id : \\d{1,18}}")
    public Response unlink(@PathParam("id") long id) {
        Account actor = caller.known();
        LinkRow link =
                rules.books()
                        .links()
                        .byId(id)
                        .orElseThrow(
                                () ->
                                        Refusal.missing(
                                                "No issue link with id '" + id + "' exists."));
        IssueRow end = rules.issues().view(actor, Long.toString(link.sourceId()));
        rules.issues().view(actor, Long.toString(link.targetId()));
        rules.links().unlink(actor, end, id);
        return Response.noContent().build();
    }

    @GET
    @Path("issueLinkType")
    public Shape types() {
        caller.known();
        var types = rules.books().links().types();
        return new Shape().with("issueLinkTypes", types.stream().map(shapes::linkType).toList());
    }
}
