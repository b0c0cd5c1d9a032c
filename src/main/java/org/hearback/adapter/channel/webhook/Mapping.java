package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.channel.Channel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a sender's JSON each value stands. Without a mapping it is our own shape, {@code
 * /data/author/id} for {@code author.id}. A line {@code author.id = /event/user/id} says otherwise
 * for one value; lines that are blank or start with {@code #} say nothing. A line {@code
 * social.answer.accepted = /event/type is solved} says by which value an event is told.
 *
 * @param pointers one for each value
 * @param signs of the events that are told by a value
 * @param isForeign whether there is any line, so that {@code type} is not looked at
 */
record Mapping(Map<Value, JsonPointer> pointers, Map<Event, Sign> signs, boolean isForeign) {
    /** Our own shape. */
    static final Mapping OWN = new Mapping(ownPointers(), Map.of(), false);

    /** Between where a value stands and what it is; a pointer may have spaces, but rarely this. */
    private static final String IS = " is ";

    /**
     * By what an event is told.
     *
     * @param value compared as text, so {@code 2} and {@code true} may be told by too
     */
    record Sign(JsonPointer pointer, String value) {
        boolean isAt(JsonNode root) {
            var node = root.at(pointer);
            return node.isValueNode() && node.asText().equals(value);
        }
    }

    Mapping {
        pointers = Map.copyOf(pointers);
        signs = Map.copyOf(signs);
    }

    /** The channel's mapping; our own shape where it has none. */
    static Mapping of(Channel channel) {
        return channel.settings().text(WebhookKind.MAPPING).flatMap(Mapping::parse).orElse(OWN);
    }

    /** Reads the lines; empty if one of them is wrong or names a value twice. */
    static Optional<Mapping> parse(String lines) {
        var pointers = new EnumMap<Value, JsonPointer>(Value.class);
        var signs = new EnumMap<Event, Sign>(Event.class);
        for (var line : lines.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            var sides = line.split("=", 2);
            if (sides.length < 2) return Optional.empty();
            var name = sides[0].strip();
            var event = Event.named(name);
            var isNew =
                    event.isPresent()
                            ? put(event, sign(sides[1].strip()), signs)
                            : put(Value.named(name), pointer(sides[1].strip()), pointers);
            if (!isNew) return Optional.empty();
        }
        var isForeign = !pointers.isEmpty() || !signs.isEmpty();
        var all = ownPointers();
        all.putAll(pointers);
        return Optional.of(new Mapping(all, signs, isForeign));
    }

    /** Whether a line has both its sides, and none before it has its left one. */
    private static <K, V> boolean put(Optional<K> left, Optional<V> right, Map<K, V> lines) {
        return left.isPresent() && right.isPresent() && lines.put(left.get(), right.get()) == null;
    }

    private static Optional<Sign> sign(String text) {
        var at = text.lastIndexOf(IS);
        if (at < 0) return Optional.empty();
        var value = text.substring(at + IS.length()).strip();
        return pointer(text.substring(0, at).strip())
                .filter(pointer -> !value.isEmpty())
                .map(pointer -> new Sign(pointer, value));
    }

    /**
     * What a push tells; empty for what is no concern of ours. In a foreign shape each push without
     * a sign is a post, unless posts have one.
     */
    Optional<Event> event(JsonNode root) throws WrongShape {
        if (!isForeign) return ownEvent(root);
        for (var sign : signs.entrySet())
            if (sign.getValue().isAt(root)) return Optional.of(sign.getKey());
        return signs.containsKey(Event.CREATED) ? Optional.empty() : Optional.of(Event.CREATED);
    }

    private static Optional<Event> ownEvent(JsonNode root) throws WrongShape {
        var type = root.path("type");
        if (!type.isTextual())
            throw new WrongShape("/type", "must be a string such as " + Event.CREATED.type);
        var event = Event.named(type.asText());
        if (event.isPresent() && !root.path("data").isObject())
            throw new WrongShape("/data", "must be an object");
        return event;
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

    /** What a push may tell. Edits and deletions are heard and answered, but change no request. */
    enum Event {
        CREATED("social.post.created"),
        ACCEPTED("social.answer.accepted"),
        UNACCEPTED("social.answer.unaccepted"),
        VOTED("social.answer.voted");

        private final String type;

        Event(String type) {
            this.type = type;
        }

        static Optional<Event> named(String type) {
            return Stream.of(values()).filter(event -> event.type.equals(type)).findFirst();
        }
    }

    /** The values that make a post, or what is said of an answer. */
    enum Value {
        ID("id"),
        THREAD_ID("threadId"),
        IN_REPLY_TO("inReplyTo"),
        AUTHOR_ID("author.id"),
        AUTHOR_HANDLE("author.handle"),
        AUTHOR_NAME("author.displayName"),
        AUTHOR_PROFILE("author.profileUrl"),
        AUTHOR_EMAIL("author.email"),
        AUTHOR_FOLLOWERS("author.followers"),
        AUTHOR_LINKS("author.links"),
        ASKER_ID("asker.id"),
        ASKER_HANDLE("asker.handle"),
        ASKER_NAME("asker.displayName"),
        ASKER_PROFILE("asker.profileUrl"),
        VOTES("votes"),
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

        String path() {
            return path;
        }

        static Optional<Value> named(String path) {
            return Stream.of(values()).filter(value -> value.path.equals(path)).findFirst();
        }
    }
}
