package org.hearback.sandbox.desk.jsm.rest;

import org.hearback.sandbox.desk.rest.Shape;
import org.hearback.sandbox.desk.rules.Refusal;

import java.util.List;
import java.util.function.Function;

/** JSM's page of a list. */
final class PageShape {
    /** JSM's longest page. */
    static final int LONGEST = 50;

    private PageShape() {}

    static void check(int start, int limit) {
        if (start < 0 || limit < 0) throw Refusal.invalid("start and limit must not be negative.");
    }

    /** A page of all that there is. */
    static <T> Shape of(List<T> all, int start, int limit, Function<T, Shape> shape) {
        check(start, limit);
        int from = Math.min(start, all.size());
        int to = Math.min(from + Math.min(limit, LONGEST), all.size());
        return page(all.subList(from, to), start, limit, to == all.size(), shape);
    }

    /** A page that was read with one more than was asked for, to know if there are more. */
    static <T> Shape ofOneMore(List<T> read, int start, int limit, Function<T, Shape> shape) {
        int most = Math.min(limit, LONGEST);
        boolean last = read.size() <= most;
        return page(last ? read : read.subList(0, most), start, limit, last, shape);
    }

    private static <T> Shape page(
            List<T> part, int start, int limit, boolean last, Function<T, Shape> shape) {
        return new Shape()
                .with("size", part.size())
                .with("start", start)
                .with("limit", Math.min(limit, LONGEST))
                .with("isLastPage", last)
                .with("values", part.stream().map(shape).toList());
    }
}
