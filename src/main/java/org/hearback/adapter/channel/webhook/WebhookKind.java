package org.hearback.adapter.channel.webhook;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.hearback.channel.Channel;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.Probe.Finding;
import org.hearback.channel.Settings;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an admin enters for a signed webhook. */
final class WebhookKind implements ChannelKind {
    static final String ID = "webhook";
    static final String SECRET = "secret";
    static final String OLD_SECRET = "oldsecret";
    static final String CALLBACK = "callback";
    static final String PRIVATE = "private";
    static final String MAPPING = "mapping";

    private static final String NO = "no";
    private static final String YES = "yes";

    private final Callback callback;
    private final Clock clock;
    private final SecureRandom random;

    WebhookKind(Callback callback, Clock clock, SecureRandom random) {
        this.callback = callback;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String id() {
        return ID;
    }

    /** Each new form offers a secret of its own. */
    @Override
    public List<Field> fields() {
        return List.of(
                new Field(SECRET, Field.Type.SECRET, true, SigningKey.generate(random), List.of()),
                new Field(OLD_SECRET, Field.Type.SECRET, false, "", List.of()),
                new Field(CALLBACK, Field.Type.URL, false, "", List.of()),
                new Field(PRIVATE, Field.Type.CHOICE, false, NO, List.of(NO, YES)),
                new Field(MAPPING, Field.Type.AREA, false, "", List.of()));
    }

    @Override
    public Map<String, String> check(Settings settings) {
        var problems = new LinkedHashMap<String, String>();
        for (var key : List.of(SECRET, OLD_SECRET))
            settings.secret(key)
                    .filter(secret -> SigningKey.parse(secret.reveal()).isEmpty())
                    .ifPresent(secret -> problems.put(key, "hearback.problem.webhook.secret"));
        settings.text(CALLBACK)
                .filter(address -> AddressGuard.wellFormed(address).isEmpty())
                .ifPresent(address -> problems.put(CALLBACK, "hearback.problem.address"));
        settings.text(MAPPING)
                .filter(lines -> Mapping.parse(lines).isEmpty())
                .ifPresent(lines -> problems.put(MAPPING, "hearback.problem.webhook.mapping"));
        return problems;
    }

    /** Whether the callback shows what is for one person to that person alone. */
    static boolean keepsPrivate(Channel channel) {
        return channel.settings().text(PRIVATE).filter(YES::equals).isPresent();
    }

    @Override
    public boolean secretsFit(Settings stored, Settings changed) {
        return true; // they sign and are never sent, so another address learns nothing
    }

    /**
     * Posts come by themselves, so only the callback can be tried: by a signed event of type {@code
     * hearback.ping}, which carries nothing.
     */
    @Override
    public Probe probe(Channel channel) {
        return WebhookCarrier.address(channel)
                .map(address -> ping(channel, address))
                .orElseGet(
                        () ->
                                new Probe.Works(
                                        List.of(
                                                Finding.of(
                                                        "hearback.channel.webhook.found.waits"))));
    }

    private Probe ping(Channel channel, URI address) {
        var now = clock.instant();
        var event =
                Map.<String, Object>of(
                        "type", "hearback.ping", "timestamp", now.toString(), "data", Map.of());
        var id = "ping-" + channel.id().value() + "-" + now.toEpochMilli();
        return switch (callback.send(channel, address, id, event)) {
            case Answer answer when answer.isOk() ->
                    new Probe.Works(
                            List.of(
                                    Finding.of("hearback.channel.webhook.found.waits"),
                                    Finding.of(
                                            "hearback.channel.webhook.found.callback",
                                            answer.status())));
            case Answer answer ->
                    new Probe.Fails(
                            CALLBACK,
                            Finding.of("hearback.channel.webhook.found.refuses", answer.status()));
            case NoAnswer(var sent, var why) ->
                    new Probe.Fails(
                            CALLBACK, Finding.of("hearback.channel.webhook.found.silent", why));
        };
    }
}
