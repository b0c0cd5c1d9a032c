package org.hearback.adapter.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.kernel.Fact;

import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Facts as JSON objects, by the names of the record's components. Jackson only sees maps: its own
 * way with times needs packages that Jira may not share with plugins.
 */
final class FactJson {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    String write(Fact fact) {
        try {
            return json.writeValueAsString(tree(fact));
        } catch (JsonProcessingException | ReflectiveOperationException e) {
            throw new IllegalStateException(fact.getClass() + " cannot be stored", e);
        }
    }

    /**
     * The fact again.
     *
     * @throws Unreadable where the type has changed since it was written
     */
    <F extends Fact> F read(Class<F> type, String text) throws Unreadable {
        try {
            return record(type, json.readValue(text, OBJECT));
        } catch (JsonProcessingException | ReflectiveOperationException | RuntimeException e) {
            throw new Unreadable(text + " is no " + type.getSimpleName() + " any more", e);
        }
    }

    /**
     * The stored fact with the keys of posts masked, else as it was.
     *
     * @param mask gives the external id to store for a channel's external id
     */
    String masked(String text, BiFunction<Integer, String, String> mask) {
        try {
            var object = json.readValue(text, OBJECT);
            return maskKeys(object, mask) ? json.writeValueAsString(object) : text;
        } catch (JsonProcessingException e) {
            e.clearLocation(); // it would quote what is stored
            throw new IllegalStateException("a stored fact is no JSON object", e);
        }
    }

    private static boolean maskKeys(
            Map<String, Object> object, BiFunction<Integer, String, String> mask) {
        var changed = false;
        if (object.get("channel") instanceof Map<?, ?> channel
                && channel.get("value") instanceof Integer number
                && object.get("externalId") instanceof String externalId) {
            var masked = mask.apply(number, externalId);
            object.put("externalId", masked);
            changed = !masked.equals(externalId);
        }
        for (var part : object.values())
            if (part instanceof Map<?, ?> inner) changed |= maskKeys(texts(inner), mask);
        return changed;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> texts(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    private static Object tree(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case Record parts -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (var part : parts.getClass().getRecordComponents())
                    object.put(
                            part.getName(),
                            tree(requireNonNull(part.getAccessor().invoke(parts), part.getName())));
                yield object;
            }
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.toString();
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            default -> throw new IllegalArgumentException("a fact has a " + value.getClass());
        };
    }

    private static <R> R record(Class<R> type, Map<?, ?> object)
            throws ReflectiveOperationException {
        var parts = type.getRecordComponents();
        var values = new Object[parts.length];
        for (var i = 0; i < parts.length; i++)
            values[i] =
                    value(
                            parts[i].getType(),
                            requireNonNull(object.get(parts[i].getName()), parts[i].getName()));
        if (object.size() > parts.length)
            throw new IllegalArgumentException("it has more parts: " + object.keySet());
        var types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type, Object node) throws ReflectiveOperationException {
        if (type.isRecord()) return record(type, (Map<?, ?>) node);
        if (type.isEnum()) return constant(type, (String) node);
        if (type == Instant.class) return Instant.parse((String) node);
        if (type == int.class) return ((Number) node).intValue();
        if (type == long.class) return ((Number) node).longValue();
        if (type == String.class) return (String) node;
        throw new IllegalArgumentException("a fact has a " + type);
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A stored fact does not fit its type any more. */
    static final class Unreadable extends Exception {
        @Serial private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
