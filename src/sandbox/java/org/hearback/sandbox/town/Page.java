package org.hearback.sandbox.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One page of a list, newest first as Mastodon gives it, with its Link header.
 *
 * @param link empty where nothing is on the page
 */
record Page<T>(List<T> items, String link) {
    private static final int DEFAULT_LIMIT = 20;

    /** Cuts the page that was asked for out of all items, which are newest first. */
    static <T> Page<T> of(List<T> all, ToLongFunction<T> id, Call call, int max, Knobs knobs) {
        var limit = call.value("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
        var size = Math.min(Math.clamp(limit, 1, max), knobs.pageSize());
        var since = knobs.has(Knobs.Habit.IGNORES_SINCE) ? 0 : id(call, "since_id", 0);
        var min = id(call, "min_id", 0);
        var below = id(call, "max_id", Long.MAX_VALUE);
        var left =
                all.stream()
                        .filter(item -> id.applyAsLong(item) > Math.max(since, min))
                        .filter(item -> id.applyAsLong(item) < below)
                        .toList();
        // min_id asks for what comes right after it, every other page for the newest there is.
        var forward = min > 0 && !knobs.has(Knobs.Habit.MIN_IS_SINCE);
        var from = forward ? Math.max(0, left.size() - size) : 0;
        var items = left.subList(from, Math.min(left.size(), from + size));
        return new Page<>(spoiled(items, knobs), link(items, id, call));
    }

    private static long id(Call call, String name, long absent) {
        return call.value(name)
                .filter(v -> v.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(absent);
    }

    private static <T> List<T> spoiled(List<T> items, Knobs knobs) {
        var list = new ArrayList<T>();
        for (var item : items) {
            list.add(item);
            if (knobs.has(Knobs.Habit.TWICE)) list.add(item);
        }
        if (knobs.has(Knobs.Habit.DISORDER)) Collections.rotate(list, list.size() / 2);
        return list;
    }

    private static <T> String link(List<T> items, ToLongFunction<T> id, Call call) {
        if (items.isEmpty()) return "";
        var rest = new StringBuilder(call.request().getRequestURL()).append('?');
        for (Map.Entry<String, String[]> parameter : call.request().getParameterMap().entrySet())
            if (!parameter.getKey().matches("(max|min|since)_id"))
                for (var value : parameter.getValue())
                    rest.append(Url.encode(parameter.getKey()))
                            .append('=')
                            .append(Url.encode(value))
                            .append('&');
        return "<%smax_id=%d>; rel=\"next\", <%smin_id=%d>; rel=\"prev\""
                .formatted(
                        rest,
                        id.applyAsLong(items.getLast()),
                        rest,
                        id.applyAsLong(items.getFirst()));
    }
}
