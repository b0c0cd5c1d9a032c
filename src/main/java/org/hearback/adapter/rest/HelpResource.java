package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.answer.ReuseService;
import org.hearback.kernel.Access;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.request.ReproductionService;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What agents say about who helped: an answer from elsewhere, a report that showed the fault. */
@Path("/requests/{issueId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HelpResource {
    private final ReuseService reuses;
    private final ReproductionService reproductions;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public HelpResource(ReuseService reuses, ReproductionService reproductions, Access access) {
        this.reuses = reuses;
        this.reproductions = reproductions;
        this.guard = new Guard(access);
    }

    /** Says that a post answered this request; its author is credited. Saying it again is well. */
    @POST
    @Path("/helped")
    @LicensedOnly
    public Response helped(@PathParam("issueId") long issueId, @Nullable PostBody body) {
        return guard.forAgentOf(
                issueId,
                () -> named(body, key -> answer(reuses.reuse(issueId, key, guard.caller()))));
    }

    /** Takes that back. */
    @POST
    @Path("/helped/undo")
    @LicensedOnly
    public Response notHelped(@PathParam("issueId") long issueId, @Nullable PostBody body) {
        return guard.forAgentOf(
                issueId,
                () ->
                        named(
                                body,
                                key ->
                                        reuses.takeBack(issueId, key)
                                                ? stands(false)
                                                : ErrorBody.answer(
                                                        404, "post", "was not said to help")));
    }

    /** Says that the fault was reproduced from this request; its reporter is credited. */
    @POST
    @Path("/reproduction")
    @LicensedOnly
    public Response reproduced(
            @PathParam("issueId") long issueId, @Nullable Map<String, Object> body) {
        return guard.forAgentOf(issueId, () -> Guard.withBody(body, () -> confirmed(issueId)));
    }

    private Response confirmed(long issueId) {
        return switch (reproductions.confirm(issueId, guard.caller())) {
            case ReproductionService.Outcome.Confirmed() -> stands(true);
            case ReproductionService.Outcome.AlreadyConfirmed() -> stands(true);
            case ReproductionService.Outcome.NoSuchRequest() -> PersonErrors.nobodyAsks();
        };
    }

    /** Takes that back. */
    @POST
    @Path("/reproduction/undo")
    @LicensedOnly
    public Response notReproduced(
            @PathParam("issueId") long issueId, @Nullable Map<String, Object> body) {
        return guard.forAgentOf(issueId, () -> Guard.withBody(body, () -> takenBack(issueId)));
    }

    private Response takenBack(long issueId) {
        return reproductions.takeBack(issueId)
                ? stands(false)
                : ErrorBody.answer(404, "The fault was not reproduced.");
    }

    private static Response answer(ReuseService.Outcome outcome) {
        return switch (outcome) {
            case ReuseService.Outcome.Used(var reuse) -> stands(true);
            case ReuseService.Outcome.AlreadyUsed() -> stands(true);
            case ReuseService.Outcome.NoSuchPost() ->
                    ErrorBody.answer(404, "post", "is no public post that we have");
            case ReuseService.Outcome.OwnPost() ->
                    ErrorBody.answer(409, "post", "is by the customer: nobody helps themselves");
            case ReuseService.Outcome.NoSuchRequest() -> PersonErrors.nobodyAsks();
        };
    }

    private static Response named(@Nullable PostBody body, Function<PostKey, Response> answer) {
        if (body == null || body.channel() <= 0)
            return ErrorBody.answer(400, "channel", "must be a channel's number");
        return body.key()
                .map(answer)
                .orElseGet(() -> ErrorBody.answer(400, "post", "must be a post's id"));
    }

    private static Response stands(boolean stands) {
        return Response.ok(new StandsBody(stands)).build();
    }

    /**
     * Names a post.
     *
     * @param post its external id
     */
    record PostBody(
            @JsonProperty("channel") int channel, @JsonProperty("post") @Nullable String post) {
        Optional<PostKey> key() {
            return Optional.ofNullable(post)
                    .filter(id -> !id.isBlank() && id.length() <= PostKey.MAX_ID_CHARS)
                    .map(id -> new PostKey(new ChannelId(channel), id));
        }
    }

    /** Whether it stands now. */
    record StandsBody(@JsonProperty("stands") boolean stands) {}
}
