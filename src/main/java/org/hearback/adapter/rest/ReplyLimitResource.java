package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.delivery.DeliveryService;
import org.hearback.delivery.LengthRule;
import org.hearback.kernel.Access;
import org.hearback.request.Origin;
import org.hearback.request.OriginService;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** How long an answer to a request may be, for the count at the agent's comment box. */
@Path("/requests/{issueId}/limit")
@Produces(MediaType.APPLICATION_JSON)
public final class ReplyLimitResource {
    private final OriginService origins;
    private final DeliveryService delivery;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public ReplyLimitResource(OriginService origins, DeliveryService delivery, Access access) {
        this.origins = origins;
        this.delivery = delivery;
        this.guard = new Guard(access);
    }

    /** The limit; may ask the network once and then takes as long as the network. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueId") long issueId) {
        return guard.forAgentOf(
                issueId,
                () ->
                        origins.of(issueId)
                                .map(origin -> Response.ok(body(origin)).build())
                                .orElseGet(Guard::noRequest));
    }

    private LimitBody body(Origin origin) {
        var name = origin.channel().name();
        return delivery.lengthRule(origin.request())
                .map(rule -> LimitBody.of(name, rule))
                .orElseGet(() -> LimitBody.without(name));
    }

    /**
     * A limit.
     *
     * @param answers whether the channel takes answers at all
     * @param max absent where there is none
     * @param unit {@code graphemes} or {@code chars}
     * @param urlLength what a URL counts, 0 for its own length
     * @param prefix what the answer will start with; counted
     * @param threads whether a longer answer leaves as a numbered thread
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitBody(
            @JsonProperty("channel") String channel,
            @JsonProperty("answers") boolean answers,
            @JsonProperty("max") @Nullable Integer max,
            @JsonProperty("unit") String unit,
            @JsonProperty("urlLength") int urlLength,
            @JsonProperty("prefix") String prefix,
            @JsonProperty("threads") boolean threads) {
        static LimitBody of(String channel, LengthRule rule) {
            return new LimitBody(
                    channel,
                    true,
                    rule.max() == Integer.MAX_VALUE ? null : rule.max(),
                    rule.unit().name().toLowerCase(Locale.ROOT),
                    rule.urlLength(),
                    rule.prefix(),
                    rule.threads());
        }

        static LimitBody without(String channel) {
            return new LimitBody(channel, false, null, "chars", 0, "", false);
        }
    }
}
