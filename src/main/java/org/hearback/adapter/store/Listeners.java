package org.hearback.adapter.store;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which handlers hear of which facts. Handlers need the log and the log needs the handlers, so they
 * are told to it once, after both are made.
 */
final class Listeners {
    private volatile @Nullable Known known;

    void tell(Collection<? extends FactHandler<?>> handlers, Runnable nudge) {
        Map<String, Class<? extends Fact>> types = new HashMap<>();
        Map<Class<? extends Fact>, List<String>> names = new HashMap<>();
        for (var handler : handlers) {
            Class<? extends Fact> type = handler.listensTo();
            var other = types.putIfAbsent(type.getSimpleName(), type);
            if (other != null && other != type)
                throw new IllegalArgumentException("two facts have one name: " + type + other);
            names.merge(type, List.of(handler.name()), Listeners::joined);
        }
        known = new Known(Map.copyOf(types), Map.copyOf(names), nudge);
    }

    /** Names of the handlers that listen to that type of fact. */
    List<String> of(Class<? extends Fact> type) {
        return known().names().getOrDefault(type, List.of());
    }

    /** The type of that simple name, if somebody listens to it. */
    Optional<Class<? extends Fact>> type(String simpleName) {
        return Optional.ofNullable(known().types().get(simpleName));
    }

    /** Says that there is work. */
    Runnable nudge() {
        return known().nudge();
    }

    private Known known() {
        var told = known;
        if (told == null) throw new IllegalStateException("the store knows no handlers yet");
        return told;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    private record Known(
            Map<String, Class<? extends Fact>> types,
            Map<Class<? extends Fact>, List<String>> names,
            Runnable nudge) {}
}
