package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.adapter.channel.HtmlText;
import org.hearback.adapter.channel.webhook.Mapping.Value;
import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.Endorsement;
import org.hearback.listen.Endorsement.Kind;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostThread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the JSON of a genuine push. Thread-safe. */
final class EventReader {
    /** Deeper JSON is refused: our shape has three levels, foreign ones some more. */
    private static final int MAX_DEPTH = 64;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What a push brings: one of one kind, or nothing. */
    record Brought(List<InboundPost> posts, List<Endorsement> endorsements) {
        static final Brought NOTHING = new Brought(List.of(), List.of());
    }

    /**
     * Reads the body.
     *
     * @param sentAt when the sender signed it
     * @param now our clock; nothing is from the future
     */
    Brought read(Channel channel, byte[] body, Instant sentAt, Instant now) throws WrongShape {
        var root = parse(body);
        var mapping = Mapping.of(channel);
        var event = mapping.event(root);
        if (event.isEmpty()) return Brought.NOTHING;
        var values = new Values(root, mapping);
        var id = values.id(Value.ID, PostKey.MAX_ID_CHARS);
        if (id.isEmpty()) throw values.wrong(Value.ID, "is missing");
        var said = values.time(Value.CREATED_AT).orElse(sentAt);
        var at = said.isAfter(now) ? now : said;
        var key = new PostKey(channel.id(), id.get());
        return switch (event.get()) {
            case CREATED -> new Brought(List.of(post(key, values, body, at)), List.of());
            case ACCEPTED -> endorsement(key, values, Kind.ACCEPTED, 1, at);
            case UNACCEPTED -> endorsement(key, values, Kind.ACCEPTED, 0, at);
            case VOTED -> endorsement(key, values, Kind.HELPFUL, votes(values), at);
        };
    }

    private static InboundPost post(PostKey key, Values values, byte[] body, Instant at)
            throws WrongShape {
        return new InboundPost(
                key,
                new Accounts(key.channel(), values).author(),
                HtmlText.cleanLine(values.text(Value.TITLE).orElse("")),
                text(values),
                new String(body, StandardCharsets.UTF_8),
                thread(values, key.externalId()),
                visibility(values),
                values.address(Value.PERMALINK).orElse(null),
                key.externalId(),
                at);
    }

    private static Brought endorsement(
            PostKey answer, Values values, Kind kind, int count, Instant at) throws WrongShape {
        var accounts = new Accounts(answer.channel(), values);
        var asker = accounts.asker().orElse(null);
        return new Brought(
                List.of(),
                List.of(new Endorsement(answer, kind, count, accounts.author(), asker, at)));
    }

    private static int votes(Values values) throws WrongShape {
        return values.number(Value.VOTES)
                .orElseThrow(() -> values.wrong(Value.VOTES, "is missing"));
    }

    private static JsonNode parse(byte[] body) throws WrongShape {
        try {
            var root = JSON.readTree(body);
            if (root.isObject()) return root;
            throw new WrongShape("", "the body must be a JSON object");
        } catch (IOException e) {
            throw new WrongShape("", "the body is no valid JSON");
        }
    }

    private static String text(Values values) throws WrongShape {
        var text = values.required(Value.TEXT);
        return switch (values.text(Value.FORMAT).orElse("plain")) {
            case "plain" -> HtmlText.clean(text);
            case "html" -> HtmlText.toText(text);
            default -> throw values.wrong(Value.FORMAT, "must be plain or html");
        };
    }

    private static PostThread thread(Values values, String id) throws WrongShape {
        var parent = values.id(Value.IN_REPLY_TO, PostKey.MAX_ID_CHARS);
        var root = values.id(Value.THREAD_ID, PostKey.MAX_ID_CHARS);
        return new PostThread(root.orElse(id), parent.orElse(null), Bearing.ADDRESSED);
    }

    private static Visibility visibility(Values values) throws WrongShape {
        var text = values.text(Value.VISIBILITY).orElse(Visibility.PUBLIC.name());
        return Stream.of(Visibility.values())
                .filter(known -> known.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> values.wrong(Value.VISIBILITY, "must be one of " + visibilities()));
    }

    private static String visibilities() {
        return Stream.of(Visibility.values())
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
