package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.intake.KeptPost;
import org.hearback.kernel.Access;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.request.AttentionService;
import org.jspecify.annotations.Nullable;

/** The posts that Jira refused, for scripts that watch them. */
@Path("/attention")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AttentionResource {
    /** Most posts in one answer. */
    private static final int LIMIT = 200;

    private final AttentionService attention;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public AttentionResource(AttentionService attention, Access access) {
        this.attention = attention;
        this.guard = new Guard(access);
    }

    /** The newest waiting posts. */
    @GET
    @AdminOnly
    public Response list() {
        return guard.forAdmin(
                () ->
                        Response.ok(attention.waiting(LIMIT).stream().map(WaitingBody::of).toList())
                                .build());
    }

    /** Tries one again: 202 when it is on its way, 404 when it does not wait (any more). */
    @POST
    @Path("/retry")
    @AdminOnly
    public Response retry(RetryBody body) {
        return guard.forAdmin(() -> retryIfNamed(body));
    }

    private Response retryIfNamed(@Nullable RetryBody body) {
        if (body == null || body.channel() <= 0)
            return ErrorBody.answer(400, "channel", "must be a channel's number");
        var post = body.post();
        if (post == null || post.isBlank() || post.length() > PostKey.MAX_ID_CHARS)
            return ErrorBody.answer(400, "post", "must be a post's id of this list");
        var key = new PostKey(new ChannelId(body.channel()), post);
        return attention.retry(key)
                ? Response.accepted(new RetryBody(body.channel(), post)).build()
                : ErrorBody.answer(404, "post", "does not wait for a retry");
    }

    /**
     * Names a post.
     *
     * @param post its external id
     */
    record RetryBody(
            @JsonProperty("channel") int channel, @JsonProperty("post") @Nullable String post) {}

    /**
     * A waiting post, without the customer's words.
     *
     * @param note what Jira said
     * @param receivedAt ISO 8601
     */
    record WaitingBody(
            @JsonProperty("channel") int channel,
            @JsonProperty("post") String post,
            @JsonProperty("reason") String reason,
            @JsonProperty("note") String note,
            @JsonProperty("receivedAt") String receivedAt) {
        static WaitingBody of(KeptPost kept) {
            var key = kept.post().key();
            return new WaitingBody(
                    key.channel().value(),
                    key.externalId(),
                    kept.reason().name(),
                    kept.note(),
                    kept.receivedAt().toString());
        }
    }
}
