package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /issue/{key}/comment}: comments with their properties. */
@Path("issue/{issue}/comment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentResource {
    private final Rules rules;
    private final Caller caller;
    private final IssueShapes shapes;

    CommentResource(Rules rules, Caller caller, IssueShapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    @GET
    public Shape all(@PathParam("issue") String keyOrId) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        return shapes.comments(issue, caller.account());
    }

    @GET
    @Path("{id}")
    public Shape one(@PathParam("issue") String keyOrId, @PathParam("id") String id) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        for (CommentRow comment : rules.comments().readable(caller.account(), issue))
            if (id.equals(Long.toString(comment.id()))) return shapes.comment(comment);
        throw Refusal.missing("Can not find a comment for the id: " + id + ".");
    }

    @POST
    public Response add(@PathParam("issue") String keyOrId, @Nullable JsonNode json) {
        IssueRow issue = rules.issues().view(caller.account(), keyOrId);
        Body body = Body.of(json);
        String text = body.has("body") ? body.required("body") : "";
        Body visibility = body.at("visibility");
        if (visibility.has("type") && !visibility.required("type").equals("group"))
            throw Refusal.field("visibility", "Only groups are known here, no roles.");
        CommentRow comment =
                rules.comments()
                        .add(
                                caller.account(),
                                issue,
                                text,
                                visibility.text("value"),
                                properties(body.json()));
        return Response.status(Response.Status.CREATED).entity(shapes.comment(comment)).build();
    }

    /** JSM hides a comment by a property of it: {@code sd.public.comment}, {"internal": true}. */
    private static Map<String, String> properties(JsonNode body) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (JsonNode property : body.path("properties")) {
            String key = property.path("key").asText();
            if (key.isEmpty() || !property.has("value"))
                throw Refusal.field("properties", "each property needs a key and a value");
            properties.put(key, property.path("value").toString());
        }
        return properties;
    }
}
