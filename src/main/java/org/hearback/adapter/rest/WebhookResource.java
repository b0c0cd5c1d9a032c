package org.hearback.adapter.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.kernel.ChannelId;
import org.hearback.listen.PushOutcome;
import org.hearback.listen.PushService;
import org.hearback.listen.PushedFeed;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The door for posts that others push to us. Anybody may knock; the signature over the raw bytes
 * decides. It answers only after the posts are stored: 202 is a promise.
 */
@Path("/hook/{channel}")
@Produces(MediaType.APPLICATION_JSON)
public final class WebhookResource {
    /** How long a sender is asked to wait while the channel is paused, in seconds. */
    private static final long PAUSED_SECONDS = 300;

    private final PushService pushes;
    private final DoorLimit limit;

    /** Built by the host for each call. */
    @Inject
    public WebhookResource(PushService pushes, DoorLimit limit) {
        this.pushes = pushes;
        this.limit = limit;
    }

    /**
     * Takes one push.
     *
     * <p>All content types reach this method, so that a wrong one is answered in JSON like every
     * other mistake.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @UnrestrictedAccess
    @XsrfProtectionExcluded // signed by the sender; no browser session is involved
    public Response receive(
            @PathParam("channel") String channel, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        var wait = limit.knock(channel);
        if (!wait.isZero())
            return ErrorBody.later(429, Math.max(1, wait.toSeconds()), "Too many pushes.");
        var id = channelId(channel);
        if (id.isEmpty()) return noChannel();
        if (!isJson(headers.getMediaType()))
            return ErrorBody.answer(415, "Content-Type", "must be application/json");
        if (headers.getLength() > PushedFeed.MAX_BODY_BYTES) return tooLarge();
        var bytes = body.readNBytes(PushedFeed.MAX_BODY_BYTES + 1);
        if (bytes.length > PushedFeed.MAX_BODY_BYTES) return tooLarge();
        return answer(pushes.receive(id.get(), new PushedFeed.Push(firsts(headers), bytes)));
    }

    private static Response answer(PushOutcome outcome) {
        return switch (outcome) {
            case PushOutcome.Accepted(var kept, var known) ->
                    Response.status(202)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(new AcceptedBody(kept, known))
                            .build();
            case PushOutcome.NoSuchChannel() -> noChannel();
            case PushOutcome.Paused() ->
                    ErrorBody.later(503, PAUSED_SECONDS, "The channel is paused; send it later.");
            case PushOutcome.NotGenuine(var field, var why) -> ErrorBody.answer(401, field, why);
            case PushOutcome.Malformed(var field, var why) ->
                    ErrorBody.answer(400, field.isEmpty() ? "body" : field, why);
            case PushOutcome.Replayed(var pushId) ->
                    ErrorBody.answer(409, "webhook-id", "was accepted before: " + pushId);
        };
    }

    private static Response noChannel() {
        return ErrorBody.answer(404, "channel", "no channel takes pushes here");
    }

    private static Response tooLarge() {
        return ErrorBody.answer(
                413, "body", "is longer than " + PushedFeed.MAX_BODY_BYTES + " bytes");
    }

    private static Optional<ChannelId> channelId(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(new ChannelId(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static boolean isJson(@Nullable MediaType type) {
        if (type == null || !type.getType().equalsIgnoreCase("application")) return false;
        var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    private static Map<String, String> firsts(HttpHeaders headers) {
        var firsts = new HashMap<String, String>();
        headers.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!values.isEmpty())
                                firsts.put(name.toLowerCase(Locale.ROOT), values.get(0));
                        });
        return firsts;
    }

    /**
     * What was stored.
     *
     * @param kept posts that were new
     * @param known posts that had come before
     */
    record AcceptedBody(@JsonProperty("kept") int kept, @JsonProperty("known") int known) {}
}
