package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.core.JsonPointer;

import org.hearback.channel.Channel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a sender's JSON each value stands. Without a mapping it is our own shape, {@code
 * /data/author/id} for {@code author.id}. A line {@code author.id = /event/user/id} says otherwise
 * for one value; lines that are blank or start with {@code #} say nothing.
 *
 * @param pointers one for each value
 * @param isForeign whether any value stands elsewhere than in our own shape
 */
record Mapping(Map<Value, JsonPointer> pointers, boolean isForeign) {
    /** Our own shape. */
    static final Mapping OWN = new Mapping(ownPointers(), false);

    Mapping {
        pointers = Map.copyOf(pointers);
    }

    /** The channel's mapping; our own shape where it has none. */
    static Mapping of(Channel channel) {
        return channel.settings().text(WebhookKind.MAPPING).flatMap(Mapping::parse).orElse(OWN);
    }

    /** Reads the lines; empty if one of them is wrong or names a value twice. */
    static Optional<Mapping> parse(String lines) {
        var pointers = new EnumMap<>(ownPointers());
        var named = new EnumMap<Value, String>(Value.class);
        for (var line : lines.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            var sides = line.split("=", 2);
            if (sides.length < 2) return Optional.empty();
            var value = Value.named(sides[0].strip());
            var pointer = pointer(sides[1].strip());
            if (value.isEmpty() || pointer.isEmpty()) return Optional.empty();
            if (named.put(value.get(), line) != null) return Optional.empty();
            pointers.put(value.get(), pointer.get());
        }
        return Optional.of(new Mapping(pointers, !named.isEmpty()));
    }

    JsonPointer pointer(Value value) {
        var pointer = pointers.get(value);
        if (pointer == null) throw new IllegalStateException("no pointer for " + value);
        return pointer;
    }

    private static Optional<JsonPointer> pointer(String text) {
        if (!text.startsWith("/")) return Optional.empty();
        return Optional.of(JsonPointer.compile(text));
    }

    private static EnumMap<Value, JsonPointer> ownPointers() {
        var own = new EnumMap<Value, JsonPointer>(Value.class);
        for (var value : Value.values())
            own.put(value, JsonPointer.compile("/data/" + value.path.replace('.', '/')));
        return own;
    }

    /** The values that make a post. */
    enum Value {
        ID("id"),
        THREAD_ID("threadId"),
        IN_REPLY_TO("inReplyTo"),
        AUTHOR_ID("author.id"),
        AUTHOR_HANDLE("author.handle"),
        AUTHOR_NAME("author.displayName"),
        AUTHOR_PROFILE("author.profileUrl"),
        TITLE("title"),
        TEXT("text"),
        FORMAT("format"),
        CREATED_AT("createdAt"),
        PERMALINK("permalink"),
        VISIBILITY("visibility");

        /** How the value is named in our own shape and in a mapping. */
        private final String path;

        Value(String path) {
            this.path = path;
        }

        static Optional<Value> named(String path) {
            return Stream.of(values()).filter(value -> value.path.equals(path)).findFirst();
        }
    }
}
