package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.Outcome;
import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.channel.Channel;
import org.hearback.delivery.Carried;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Place;
import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers leave as signed calls to the channel's callback. The receiver knows a repeated call by
 * its {@code webhook-id}, which stays the same on every try, so a try with an unknown outcome is
 * simply repeated.
 *
 * <p>A receiver may answer with {@code {"id": ..., "permalink": ...}}: the post that it made of the
 * answer. Posts that come in later in reply to that id find their request, and when it comes in
 * itself it is known as our own.
 */
final class WebhookCarrier implements MessageCarrier {
    /** The type of event that carries an answer. */
    static final String REPLY = "social.reply.created";

    /** Between tries where the receiver names no time. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Receivers name no limit; what the client allows to one host is ten calls a second. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Callback callback;
    private final Clock clock;

    WebhookCarrier(Callback callback, Clock clock) {
        this.callback = callback;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return WebhookKind.ID;
    }

    @Override
    public Optional<LengthRule> lengthRule(Channel channel, InboundPost answers) {
        return address(channel).map(there -> LengthRule.unlimited());
    }

    @Override
    public Carried carry(OutboundPart part) {
        var address = address(part.channel());
        if (address.isEmpty()) return new Carried.Refused("the channel has no callback address");
        // The specification wants ids without full stops.
        var id = part.part().mark().replace('.', '-');
        return switch (callback.send(part.channel(), address.get(), id, event(part, id))) {
            case Answer answer -> answered(answer, id);
            case Outcome.NoAnswer(var sent, var why) ->
                    switch (sent) {
                        case FORBIDDEN -> new Carried.Refused(why);
                        case SURELY_NOT -> new Carried.NotNow(PAUSE, why, false);
                        case PERHAPS -> new Carried.Unknown(why);
                    };
        };
    }

    @Override
    public Duration pace(Channel channel) {
        return PACE;
    }

    /** Only the receiver knows who reads what it is given, so an admin has to say so. */
    @Override
    public boolean reachesPrivately(Channel channel, InboundPost answers) {
        return address(channel).isPresent() && WebhookKind.keepsPrivate(channel);
    }

    /** Nothing to look for: a repetition is known by its id. */
    @Override
    public Looked look(OutboundPart part) {
        return new Looked.SafeToRepeat();
    }

    static Optional<URI> address(Channel channel) {
        return channel.settings().text(WebhookKind.CALLBACK).flatMap(AddressGuard::wellFormed);
    }

    private Map<String, Object> event(OutboundPart part, String id) {
        var answers = part.answers();
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id);
        data.put("answers", answers.key().externalId());
        data.put("inReplyTo", part.underExternalId());
        data.put("threadId", answers.thread().root());
        data.put("part", part.part().number());
        data.put("text", part.part().text());
        data.put("format", "plain");
        data.put("visibility", part.circle().name().toLowerCase(Locale.ROOT));
        data.put("purpose", part.kind().word());
        var event = new LinkedHashMap<String, Object>();
        event.put("type", REPLY);
        var started = part.part().startedAt();
        event.put("timestamp", (started == null ? clock.instant() : started).toString());
        event.put("data", data);
        return event;
    }

    private static Carried answered(Answer answer, String id) {
        var status = answer.status();
        var said = "the callback answered with status " + status;
        if (answer.isOk()) return new Carried.Sent(place(answer, id));
        var wait = answer.retryAfter().orElse(PAUSE);
        return switch (status) {
            case 410 -> new Carried.Refused(said + ": it wants no more answers");
            case 400, 413, 415, 422 -> new Carried.Refused(said + ": it cannot take this answer");
            case 429 -> new Carried.NotNow(wait, said + ": too many calls", true);
            case 301, 302, 303, 307, 308 ->
                    new Carried.NotNow(
                            wait, said + ": it moved; enter its new address in the channel", false);
            // A receiver that is being mended says all sorts of things, 401 and 404 among them.
            default -> new Carried.NotNow(wait, said, false);
        };
    }

    private static Place place(Answer answer, String id) {
        try {
            var body = JSON.readTree(answer.body());
            var named = body.path("id").asText("");
            var permalink = body.path("permalink").asText("");
            var external = isId(named) ? named : id;
            return new Place(external, external, AddressGuard.wellFormed(permalink).orElse(null));
        } catch (IOException e) {
            return new Place(id, id, null); // most receivers answer with nothing of use
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= PostKey.MAX_ID_CHARS
                && text.chars().noneMatch(Character::isISOControl);
    }
}
