package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.message.I18nResolver;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.channel.ChannelService;
import org.hearback.kernel.Access;
import org.hearback.voice.Source;
import org.hearback.voice.VoiceService;
import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/**
 * Which changes a post that is listened to asks for, as the agents of its channel's project say.
 */
@Path("/posts/voices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PostVoicesResource {
    private final VoiceService voices;
    private final ChannelService channels;
    private final LateVoices late;
    private final I18nResolver texts;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public PostVoicesResource(
            VoiceService voices,
            ChannelService channels,
            LateVoices late,
            I18nResolver texts,
            Access access) {
        this.voices = voices;
        this.channels = channels;
        this.late = late;
        this.texts = texts;
        this.guard = new Guard(access);
    }

    /** Links the post to a change. */
    @POST
    @LicensedOnly
    public Response link(@Nullable VoiceBody body) {
        return asking(body, VoiceDoor::link);
    }

    /** Makes a change with the quote in it, and links the post to it. */
    @POST
    @Path("/new")
    @LicensedOnly
    public Response create(@Nullable VoiceBody body) {
        return asking(body, VoiceDoor::create);
    }

    /** Mends quote, kind and importance. */
    @POST
    @Path("/restate")
    @LicensedOnly
    public Response restate(@Nullable VoiceBody body) {
        return asking(body, VoiceDoor::restate);
    }

    /** Takes a voice of the post back. */
    @POST
    @Path("/end")
    @LicensedOnly
    public Response end(@Nullable VoiceBody body) {
        return asking(body, VoiceDoor::end);
    }

    /** Decides about a voice that came after the others were told; owners of the change only. */
    @POST
    @Path("/late")
    @LicensedOnly
    public Response late(@Nullable VoiceBody body) {
        return asking(body, VoiceDoor::late);
    }

    private Response asking(
            @Nullable VoiceBody body, BiFunction<VoiceDoor, VoiceBody, Response> answer) {
        return guard.forAgentIn(
                body == null ? 0 : project(body),
                () ->
                        body == null
                                ? Guard.noBody()
                                : answer.apply(
                                        new VoiceDoor(
                                                voices,
                                                late,
                                                texts,
                                                new Source.OfPost(body.key().orElseThrow()),
                                                guard.caller()),
                                        body));
    }

    /** Jira's id of the project for which the post's channel listens; zero where there is none. */
    private long project(VoiceBody body) {
        return body.key()
                .flatMap(post -> channels.find(post.channel()))
                .map(channel -> channel.desk().projectId())
                .orElse(0L);
    }
}
