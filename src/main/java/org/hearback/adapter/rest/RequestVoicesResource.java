package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.message.I18nResolver;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.kernel.Access;
import org.hearback.kernel.RequestRef;
import org.hearback.voice.Source;
import org.hearback.voice.VoiceService;
import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/** Which changes a request asks for, as its agents say. */
@Path("/requests/{issueId}/voices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestVoicesResource {
    private final VoiceService voices;
    private final LateVoices late;
    private final I18nResolver texts;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public RequestVoicesResource(
            VoiceService voices, LateVoices late, I18nResolver texts, Access access) {
        this.voices = voices;
        this.late = late;
        this.texts = texts;
        this.guard = new Guard(access);
    }

    /** Links the request to a change. */
    @POST
    @LicensedOnly
    public Response link(@PathParam("issueId") long issueId, @Nullable VoiceBody body) {
        return asking(issueId, body, VoiceDoor::link);
    }

    /** Makes a change with the quote in it, and links the request to it. */
    @POST
    @Path("/new")
    @LicensedOnly
    public Response create(@PathParam("issueId") long issueId, @Nullable VoiceBody body) {
        return asking(issueId, body, VoiceDoor::create);
    }

    /** Mends quote, kind and importance. */
    @POST
    @Path("/restate")
    @LicensedOnly
    public Response restate(@PathParam("issueId") long issueId, @Nullable VoiceBody body) {
        return asking(issueId, body, VoiceDoor::restate);
    }

    /** Takes a voice of the request back. */
    @POST
    @Path("/end")
    @LicensedOnly
    public Response end(@PathParam("issueId") long issueId, @Nullable VoiceBody body) {
        return asking(issueId, body, VoiceDoor::end);
    }

    /** Decides about a voice that came after the others were told; owners of the change only. */
    @POST
    @Path("/late")
    @LicensedOnly
    public Response late(@PathParam("issueId") long issueId, @Nullable VoiceBody body) {
        return asking(issueId, body, VoiceDoor::late);
    }

    private Response asking(
            long issueId,
            @Nullable VoiceBody body,
            BiFunction<VoiceDoor, VoiceBody, Response> answer) {
        return guard.forAgentOf(
                issueId,
                () ->
                        body == null
                                ? Guard.noBody()
                                : answer.apply(
                                        new VoiceDoor(
                                                voices,
                                                late,
                                                texts,
                                                source(issueId),
                                                guard.caller()),
                                        body));
    }

    /** The key is not needed: the rooms look it up. */
    private static Source source(long issueId) {
        return new Source.OfRequest(new RequestRef(issueId, String.valueOf(issueId)));
    }
}
