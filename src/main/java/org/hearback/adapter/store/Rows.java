package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.RawEntity;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What most books need to find their rows. */
final class Rows {
    private Rows() {}

    /** The row for which that holds; where there are several, any of them. */
    static <T extends RawEntity<K>, K> Optional<T> first(
            ActiveObjects ao, Class<T> type, String where, Object... parameters) {
        return Stream.of(ao.find(type, where, parameters)).findFirst();
    }

    /** The ids of these handles, each once. */
    static List<Integer> ids(Collection<HandleId> handles) {
        return handles.stream().map(HandleId::value).distinct().toList();
    }

    static @Nullable Integer id(@Nullable HandleId handle) {
        return handle == null ? null : handle.value();
    }

    static @Nullable HandleId handle(@Nullable Integer id) {
        return id == null ? null : new HandleId(id);
    }
}
