package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.adapter.channel.Fingerprint;
import org.hearback.adapter.channel.HtmlText;
import org.hearback.adapter.channel.webhook.Mapping.Value;
import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostThread;
import org.hearback.person.Handle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the JSON of a genuine push. Thread-safe. */
final class EventReader {
    /** The one type of our own shape that brings a post. */
    static final String CREATED = "social.post.created";

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

    /**
     * The posts of the body: one, or none for a type of event that brings none.
     *
     * @param sentAt when the sender signed it
     * @param now our clock; no post is from the future
     */
    List<InboundPost> read(Channel channel, byte[] body, Instant sentAt, Instant now)
            throws WrongShape {
        var root = parse(body);
        var mapping = Mapping.of(channel);
        if (!mapping.isForeign() && !bringsAPost(root)) return List.of();
        var values = new Values(root, mapping);
        var id = values.id(Value.ID, PostKey.MAX_ID_CHARS);
        if (id.isEmpty()) throw values.wrong(Value.ID, "is missing");
        var created = values.time(Value.CREATED_AT).orElse(sentAt);
        return List.of(
                new InboundPost(
                        new PostKey(channel.id(), id.get()),
                        author(channel, values),
                        HtmlText.cleanLine(values.text(Value.TITLE).orElse("")),
                        text(values),
                        new String(body, StandardCharsets.UTF_8),
                        thread(values, id.get()),
                        visibility(values),
                        values.address(Value.PERMALINK).orElse(null),
                        id.get(),
                        created.isAfter(now) ? now : created));
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

    /** Edits and deletions are heard and answered, but change no request; so are unknown types. */
    private static boolean bringsAPost(JsonNode root) throws WrongShape {
        var type = root.path("type");
        if (!type.isTextual()) throw new WrongShape("/type", "must be a string such as " + CREATED);
        if (!type.asText().equals(CREATED)) return false;
        if (!root.path("data").isObject()) throw new WrongShape("/data", "must be an object");
        return true;
    }

    private static Handle author(Channel channel, Values values) throws WrongShape {
        var handle = HtmlText.cleanLine(values.text(Value.AUTHOR_HANDLE).orElse(""));
        var name = handle.startsWith("@") ? handle.substring(1) : handle;
        var id = values.id(Value.AUTHOR_ID, PostKey.MAX_ID_CHARS).orElse(name);
        if (id.isBlank())
            throw values.wrong(Value.AUTHOR_ID, "is missing, and there is no handle either");
        return new Handle(
                "webhook:" + channel.id().value(),
                Fingerprint.ifLongerThan(Handle.MAX_ID_CHARS, id),
                name,
                HtmlText.cleanLine(values.text(Value.AUTHOR_NAME).orElse("")),
                values.address(Value.AUTHOR_PROFILE).orElse(null));
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
