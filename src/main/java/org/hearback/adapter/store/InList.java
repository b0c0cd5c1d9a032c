package org.hearback.adapter.store;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists of values in queries, no longer than every database takes. */
final class InList {
    /** Most values in one list: Oracle takes 1,000, and a plan is made for each length. */
    static final int MOST = 500;

    private InList() {}

    /** As many placeholders in parentheses. */
    static String of(int size) {
        return "(" + String.join(", ", nCopies(size, "?")) + ")";
    }

    /** What the query finds for these values, asked in rounds; nothing is asked for no values. */
    static <V, R> Stream<R> rounds(Collection<V> values, Function<List<V>, R[]> query) {
        return rounds(values).flatMap(round -> Stream.of(query.apply(round)));
    }

    /** Asks for these values in rounds; not at all for no values. */
    static <V> void each(Collection<V> values, Consumer<List<V>> query) {
        rounds(values).forEach(query);
    }

    private static <V> Stream<List<V>> rounds(Collection<V> values) {
        var list = new ArrayList<>(values);
        return IntStream.iterate(0, start -> start < list.size(), start -> start + MOST)
                .mapToObj(start -> list.subList(start, Math.min(start + MOST, list.size())));
    }
}
