package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelService;
import org.hearback.channel.Probe;
import org.hearback.kernel.Access;
import org.hearback.kernel.ChannelId;
import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries a channel's settings before they are saved. Stores nothing. */
@Path("/channels/test")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ChannelTestResource {
    private final ChannelService channels;
    private final ChannelForm form;
    private final I18nResolver texts;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public ChannelTestResource(
            ChannelService channels, ChannelForm form, I18nResolver texts, Access access) {
        this.channels = channels;
        this.form = form;
        this.texts = texts;
        this.guard = new Guard(access);
    }

    /**
     * Tries what the form holds; up to 20 s. Answers 200 whatever the network said, 400 where the
     * form cannot be read as a channel.
     */
    @POST
    @AdminOnly
    public Response test(@Nullable DraftBody body) {
        return guard.forAdmin(() -> testIfReadable(body));
    }

    private Response testIfReadable(@Nullable DraftBody body) {
        if (body == null || body.fields() == null)
            return ErrorBody.answer(400, "fields", "must be an object of field values");
        var existing = Optional.ofNullable(body.channel()).filter(id -> id > 0);
        return switch (form.read(body.fields())) {
            case ChannelForm.Read.Wrong(var problems) ->
                    Response.status(400).entity(wrong(problems)).build();
            case ChannelForm.Read.Draft(var draft) ->
                    Response.ok(said(channels.test(existing.map(ChannelId::new), draft))).build();
        };
    }

    private ErrorBody wrong(Map<String, String> problems) {
        var errors = new TreeMap<String, String>();
        problems.forEach((field, key) -> errors.put(field, texts.getText(key)));
        return new ErrorBody(List.of(), errors);
    }

    private ProbeBody said(Probe probe) {
        return switch (probe) {
            case Probe.Works(var findings) ->
                    new ProbeBody(true, "", findings.stream().map(this::said).toList());
            case Probe.Fails(var field, var problem) ->
                    new ProbeBody(false, field, List.of(said(problem)));
        };
    }

    private String said(Probe.Finding finding) {
        return texts.getText(finding.key(), finding.arguments().toArray(Serializable[]::new));
    }

    /**
     * The form as it stands in the browser.
     *
     * @param channel the channel that is changed, absent for a new one
     * @param fields what is typed, by field
     */
    record DraftBody(
            @JsonProperty("channel") @Nullable Integer channel,
            @JsonProperty("fields") @Nullable Map<String, String> fields) {}

    /**
     * What the test found, in the reader's language.
     *
     * @param field the field to look at, empty when none is to blame
     */
    record ProbeBody(
            @JsonProperty("works") boolean works,
            @JsonProperty("field") String field,
            @JsonProperty("found") List<String> found) {}
}
