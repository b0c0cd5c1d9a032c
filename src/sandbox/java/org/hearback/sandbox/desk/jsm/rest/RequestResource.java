package org.hearback.sandbox.desk.jsm.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.FeedbackRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rest.Body;
import org.hearback.sandbox.desk.rest.Caller;
import org.hearback.sandbox.desk.rest.Shape;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Requests;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /request}: customer requests and what is said on them. */
@Path("request")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestResource {
    private final Rules rules;
    private final Caller caller;
    private final JsmShapes shapes;

    RequestResource(Rules rules, Caller caller, JsmShapes shapes) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
    }

    @POST
    public Response raise(@Nullable JsonNode json) {
        Body body = Body.of(json);
        Map<String, String> fields = new LinkedHashMap<>();
        Body values = body.at("requestFieldValues");
        for (Map.Entry<String, JsonNode> value : values.json().properties()) {
            String text = values.text(value.getKey());
            if (text != null) fields.put(value.getKey(), text);
        }
        var wish =
                new Requests.Wish(
                        body.number("serviceDeskId"),
                        body.number("requestTypeId"),
                        fields,
                        body.text("raiseOnBehalfOf"),
                        "api");
        IssueRow request = rules.requests().raise(caller.account(), wish);
        return Response.status(Response.Status.CREATED).entity(shapes.request(request)).build();
    }

    @GET
    public Shape own(
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        PageShape.check(start, limit);
        int most = Math.min(limit, PageShape.LONGEST);
        List<IssueRow> read = rules.requests().own(caller.known(), start, most + 1);
        return PageShape.ofOneMore(read, start, limit, shapes::request);
    }

    @GET
    @Path("{request}")
    public Shape one(@PathParam("request") String keyOrId) {
        return shapes.request(rules.requests().view(caller.account(), keyOrId));
    }

    @GET
    @Path("{request}/comment")
    public Shape comments(
            @PathParam("request") String keyOrId,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("public") @DefaultValue("true") boolean withPublic,
            @QueryParam("internal") @DefaultValue("true") boolean withInternal) {
        IssueRow request = rules.requests().view(caller.account(), keyOrId);
        List<CommentRow> wanted =
                rules.comments().readable(caller.account(), request).stream()
                        .filter(comment -> comment.isPublic() ? withPublic : withInternal)
                        .toList();
        return PageShape.of(wanted, start, limit, shapes::comment);
    }

    /** The rating that the customer gave. */
    @GET
    @Path("{request}/feedback")
    public Shape feedback(@PathParam("request") String keyOrId) {
        IssueRow request = rules.requests().view(caller.account(), keyOrId);
        return rules.books()
                .feedback()
                .of(request.id())
                .map(RequestResource::feedback)
                .orElseThrow(() -> Refusal.missing("There is no feedback on this request."));
    }

    @POST
    @Path("{request}/feedback")
    public Response rate(@PathParam("request") String keyOrId, @Nullable JsonNode json) {
        IssueRow request = rules.requests().view(caller.account(), keyOrId);
        Body body = Body.of(json);
        String why = body.at("comment").text("body");
        FeedbackRow given =
                rules.surveys()
                        .rate(
                                caller.known(),
                                request,
                                body.number("rating"),
                                why == null ? "" : why);
        return Response.status(Response.Status.CREATED).entity(feedback(given)).build();
    }

    private static Shape feedback(FeedbackRow feedback) {
        return new Shape()
                .with("type", "csat")
                .with("rating", feedback.rating())
                .with("comment", new Shape().with("body", feedback.text()));
    }

    @POST
    @Path("{request}/comment")
    public Response say(@PathParam("request") String keyOrId, @Nullable JsonNode json) {
        IssueRow request = rules.requests().view(caller.account(), keyOrId);
        Body body = Body.of(json);
        if (!body.has("public")) throw Refusal.field("public", "public is required");
        String text = body.has("body") ? body.required("body") : "";
        boolean internal = !body.flag("public", true);
        CommentRow comment = rules.requests().say(caller.account(), request, text, internal);
        return Response.status(Response.Status.CREATED).entity(shapes.comment(comment)).build();
    }
}
