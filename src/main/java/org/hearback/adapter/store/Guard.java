package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lets one caller at a time change a row by what it holds. ActiveObjects neither updates where a
 * condition holds nor selects for an update; but who updates a row first makes every other one
 * wait, on all databases, until the transaction ends. So a lock is an update that changes nothing,
 * and what is read after it is how the one before left the row.
 */
final class Guard {
    private Guard() {}

    /**
     * Locks the row until the open transaction ends; empty where there is none.
     *
     * @return the row as it is now
     */
    static <T extends GuardedRow> Optional<T> lock(ActiveObjects ao, Class<T> type, long id) {
        return lock(ao, type, List.of(id)).stream().findFirst();
    }

    /**
     * Locks these rows until the open transaction ends, always in the same order, so that two
     * callers never wait for one another.
     *
     * @param ids at most {@link InList#MOST}
     * @return the rows as they are now, ascending
     */
    static <T extends GuardedRow> List<T> lock(
            ActiveObjects ao, Class<T> type, Collection<Long> ids) {
        for (var row : find(ao, type, ids)) {
            row.setGuard(0);
            row.save();
        }
        return find(ao, type, ids);
    }

    private static <T extends GuardedRow> List<T> find(
            ActiveObjects ao, Class<T> type, Collection<Long> ids) {
        var query =
                Query.select()
                        .where("ID IN " + InList.of(ids.size()), ids.toArray())
                        .order("ID ASC");
        return List.of(ao.find(type, query));
    }
}
