package org.hearback.sandbox.desk.jsm.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rest.Body;
import org.hearback.sandbox.desk.rest.Caller;
import org.hearback.sandbox.desk.rest.Shape;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

/** {@code /request/KEY/participant}: who was let into a request. */
@Path("request/{request}/participant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ParticipantResource {
    private final Rules rules;
    private final Caller caller;
    private final JsmShapes shapes;

    ParticipantResource(Rules rules, Caller caller, JsmShapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    @GET
    public Shape all(
            @PathParam("request") String keyOrId,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        IssueRow request = rules.requests().view(caller.account(), keyOrId);
        var keys = rules.books().participants().of(request.id());
        return PageShape.of(keys, start, limit, shapes::participant);
    }

    @POST
    public Shape add(@PathParam("request") String keyOrId, @Nullable JsonNode json) {
        return change(keyOrId, json, true);
    }

    @DELETE
    public Shape remove(@PathParam("request") String keyOrId, @Nullable JsonNode json) {
        return change(keyOrId, json, false);
    }

    private Shape change(String keyOrId, @Nullable JsonNode json, boolean takesPart) {
        IssueRow request = rules.requests().view(caller.account(), keyOrId);
        JsonNode names = Body.of(json).json().path("usernames");
        if (names.isEmpty()) throw Refusal.field("usernames", "usernames is required");
        for (JsonNode name : names)
            rules.participants().set(caller.account(), request, name.asText(), takesPart);
        return all(keyOrId, 0, PageShape.LONGEST);
    }
}
