package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.HandleId;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * By which handles a notice is found: most people have one, which stands in the notice's own row;
 * only where there are several, each has a row in table NOTICE_HANDLE.
 */
final class NoticeHandles {
    private final ActiveObjects ao;

    NoticeHandles(ActiveObjects ao) {
        this.ao = ao;
    }

    /** For a new notice. */
    void add(long noticeId, Set<HandleId> handles) {
        if (handles.size() < 2) return;
        for (var handle : handles)
            ao.create(
                    NoticeHandleRow.class,
                    Map.of(
                            NoticeHandleRow.NOTICE_ID,
                            noticeId,
                            NoticeHandleRow.HANDLE_ID,
                            handle.value()));
    }

    void replace(long noticeId, Set<HandleId> handles) {
        ao.deleteWithSQL(NoticeHandleRow.class, NoticeHandleRow.NOTICE_ID + " = ?", noticeId);
        add(noticeId, handles);
    }

    /** Ids of the notices that name one of these, newest first. */
    List<Long> notices(Collection<Integer> handles, int limit) {
        var found = new TreeSet<Long>(Comparator.reverseOrder());
        InList.each(
                handles,
                round -> {
                    ao.stream(
                            NoticeRow.class,
                            newest("ID", NoticeRow.SOLE_HANDLE_ID, round).limit(limit),
                            row -> found.add(row.getID()));
                    // A notice may have a row for each of the handles.
                    var rows = (int) Math.min((long) limit * round.size(), Integer.MAX_VALUE);
                    ao.stream(
                            NoticeHandleRow.class,
                            newest(NoticeHandleRow.NOTICE_ID, NoticeHandleRow.HANDLE_ID, round)
                                    .limit(rows),
                            row -> found.add(row.getNoticeId()));
                });
        return found.stream().limit(limit).toList();
    }

    private static Query newest(String notice, String handle, List<Integer> handles) {
        var columns = notice.equals(LongRow.ID) ? LongRow.ID : LongRow.ID + ", " + notice;
        return Query.select(columns)
                .where(handle + " IN " + InList.of(handles.size()), handles.toArray())
                .order(notice + " DESC");
    }
}
