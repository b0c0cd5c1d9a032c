package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Ids that stand in many rows, each once and ascending. ActiveObjects reads the row's own id with
 * every column, so that no DISTINCT is of use.
 *
 * @param column in which they stand
 * @param condition that the row fulfils, without parameters
 */
record DistinctIds<T extends LongRow>(
        Class<T> type, String column, String condition, ToLongFunction<T> id) {
    /** Rows read at once: one id may have thousands. */
    private static final int PAGE = 1_000;

    List<Long> after(ActiveObjects ao, long last, int limit) {
        var found = new TreeSet<Long>();
        var from = last;
        List<Long> page;
        do {
            page = ofEachRow(ao, from);
            found.addAll(page);
            if (!page.isEmpty()) from = page.getLast();
        } while (found.size() < limit && page.size() == PAGE);
        return found.stream().limit(limit).toList();
    }

    private List<Long> ofEachRow(ActiveObjects ao, long after) {
        var ids = new ArrayList<Long>();
        ao.stream(
                type,
                Query.select("ID, " + column)
                        .where(column + " > ? AND " + condition, after)
                        .order(column + " ASC")
                        .limit(PAGE),
                row -> ids.add(id.applyAsLong(row)));
        return ids;
    }
}
