package org.hearback.adapter.rest;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.ws.rs.core.Response;

import org.hearback.request.DeskUnavailable;
import org.hearback.voice.ChangeFinder.Draft;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceService;
import org.hearback.voice.VoiceService.EndOutcome;
import org.hearback.voice.VoiceService.LinkOutcome;
import org.hearback.voice.VoiceService.Statement;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Says what a request or a post asks for, once the resource has found out that the caller may. */
final class VoiceDoor {
    /** Longest summary that Jira takes, in UTF-16 chars. */
    private static final int MAX_SUMMARY_CHARS = 254;

    private static final Pattern PLACE = Pattern.compile("([1-9][0-9]{0,17}):([0-9]{1,18})");

    private final VoiceService voices;
    private final LateVoices late;
    private final I18nResolver texts;
    private final Source source;
    private final String by;

    VoiceDoor(VoiceService voices, LateVoices late, I18nResolver texts, Source source, String by) {
        this.voices = voices;
        this.late = late;
        this.texts = texts;
        this.source = source;
        this.by = by;
    }

    Response link(VoiceBody body) {
        var change = VoiceBody.text(body.change());
        if (change.isEmpty()) return wrong("change", "hearback.voice.wrong.change");
        return stated(body, said -> answer(voices.link(said, change, by)));
    }

    Response create(VoiceBody body) {
        var place = PLACE.matcher(VoiceBody.text(body.place()));
        if (!place.matches()) return wrong("place", "hearback.voice.wrong.place");
        var summary = VoiceBody.text(body.summary());
        if (summary.isEmpty() || summary.length() > MAX_SUMMARY_CHARS)
            return wrong("summary", "hearback.voice.wrong.summary");
        var draft = new Draft(Long.parseLong(place.group(1)), place.group(2), summary, "", "");
        return stated(body, said -> answer(voices.createAndLink(said, draft, by)));
    }

    Response restate(VoiceBody body) {
        return ofSource(
                body,
                voice ->
                        stated(
                                body,
                                said ->
                                        voices.restate(
                                                        body.voice(),
                                                        said.quote(),
                                                        said.kind(),
                                                        said.importance())
                                                ? done(body.voice())
                                                : noVoice()));
    }

    Response end(VoiceBody body) {
        return ofSource(
                body,
                voice ->
                        reaching(
                                () ->
                                        switch (voices.unlink(body.voice(), by)) {
                                            case EndOutcome.Ended() -> done(body.voice());
                                            case EndOutcome.NotStanding() -> noVoice();
                                            case EndOutcome.Refused(var why) ->
                                                    ErrorBody.answer(409, why);
                                        }));
    }

    Response late(VoiceBody body) {
        return ofSource(body, voice -> late.decide(voice, VoiceBody.text(body.decision())));
    }

    /** Answers for a voice of this source only: an agent reaches no other by its number. */
    private Response ofSource(VoiceBody body, Function<Voice, Response> answer) {
        return voices.find(body.voice())
                .filter(Voice::stands)
                .filter(voice -> voice.source().asText().equals(source.asText()))
                .map(answer)
                .orElseGet(this::noVoice);
    }

    private interface Stated {
        Response answer(Statement said);
    }

    private Response stated(VoiceBody body, Stated then) {
        var wrong = body.wrongField();
        if (wrong.isPresent()) return wrong(wrong.get(), "hearback.voice.wrong.choice");
        var quote = VoiceBody.text(body.quote());
        if (quote.length() > Voice.Words.MAX_QUOTE_CHARS)
            return tooLong(Voice.Words.MAX_QUOTE_CHARS);
        var said = new Statement(source, quote, body.chosenKind(), body.chosenImportance());
        return reaching(() -> then.answer(said));
    }

    private Response reaching(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (DeskUnavailable e) {
            return ErrorBody.later(503, 5, texts.getText("hearback.voice.wrong.later"));
        }
    }

    private Response answer(LinkOutcome outcome) {
        return switch (outcome) {
            case LinkOutcome.Linked(var voice) ->
                    Response.status(201)
                            .entity(new LinkedBody(voice.id(), voice.change().key()))
                            .build();
            case LinkOutcome.AlreadyLinked(var voice) ->
                    ErrorBody.answer(
                            409,
                            "change",
                            texts.getText("hearback.voice.wrong.linked", voice.change().key()));
            case LinkOutcome.NoSuchSource() -> Guard.noRequest();
            case LinkOutcome.NoSuchChange() -> wrong("change", "hearback.voice.wrong.change");
            case LinkOutcome.Itself() -> wrong("change", "hearback.voice.wrong.itself");
            case LinkOutcome.QuoteTooLong(var limit) -> tooLong(limit);
            case LinkOutcome.Refused(var why) -> ErrorBody.answer(409, why);
            case LinkOutcome.NotLinked(var change, var why) ->
                    ErrorBody.answer(
                            409,
                            texts.getText("hearback.voice.wrong.notlinked", change.key(), why));
        };
    }

    private static Response done(long voice) {
        return Response.ok(new DoneBody(voice)).build();
    }

    private Response wrong(String field, String textKey) {
        return ErrorBody.answer(400, field, texts.getText(textKey));
    }

    private Response tooLong(int limit) {
        return ErrorBody.answer(
                400, "quote", texts.getText("hearback.voice.wrong.quote", String.valueOf(limit)));
    }

    private Response noVoice() {
        return ErrorBody.answer(404, texts.getText("hearback.voice.wrong.voice"));
    }

    /** The voice, and the key of the change. */
    record LinkedBody(@JsonProperty("voice") long voice, @JsonProperty("change") String change) {}

    /** The voice that was meant. */
    record DoneBody(@JsonProperty("voice") long voice) {}
}
