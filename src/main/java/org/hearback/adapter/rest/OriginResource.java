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

import org.hearback.intake.KeptPost;
import org.hearback.kernel.Access;
import org.hearback.request.Origin;
import org.hearback.request.OriginService;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where a request came from. */
@Path("/requests/{issueId}/origin")
@Produces(MediaType.APPLICATION_JSON)
public final class OriginResource {
    private final OriginService origins;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public OriginResource(OriginService origins, Access access) {
        this.origins = origins;
        this.guard = new Guard(access);
    }

    /** The request's channel and its posts, oldest first. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueId") long issueId) {
        return guard.forAgentOf(
                issueId,
                () ->
                        origins.of(issueId)
                                .map(origin -> Response.ok(OriginBody.of(origin)).build())
                                .orElseGet(Guard::noRequest));
    }

    /** An origin. */
    record OriginBody(
            @JsonProperty("issueId") long issueId,
            @JsonProperty("key") String key,
            @JsonProperty("channel") String channel,
            @JsonProperty("kind") String kind,
            @JsonProperty("posts") List<PostBody> posts) {
        static OriginBody of(Origin origin) {
            return new OriginBody(
                    origin.request().issueId(),
                    origin.request().key(),
                    origin.channel().name(),
                    origin.channel().kind(),
                    origin.posts().stream().map(PostBody::of).toList());
        }
    }

    /**
     * A post of the request.
     *
     * @param postedAt ISO 8601, by the network's clock
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostBody(
            @JsonProperty("author") String author,
            @JsonProperty("handle") String handle,
            @JsonProperty("profile") @Nullable String profile,
            @JsonProperty("text") String text,
            @JsonProperty("permalink") @Nullable String permalink,
            @JsonProperty("visibility") String visibility,
            @JsonProperty("postedAt") String postedAt) {
        static PostBody of(KeptPost kept) {
            var post = kept.post();
            return new PostBody(
                    post.author().displayName(),
                    post.author().name(),
                    text(post.author().profile()),
                    post.text(),
                    text(post.permalink()),
                    post.visibility().name().toLowerCase(Locale.ROOT),
                    post.postedAt().toString());
        }

        private static @Nullable String text(@Nullable URI uri) {
            return uri == null ? null : uri.toString();
        }
    }
}
