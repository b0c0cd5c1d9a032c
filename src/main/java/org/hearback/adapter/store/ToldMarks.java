package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.HandleId;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook.Begun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marks in table TOLD_MARK that keep anybody from being told twice. */
final class ToldMarks {
    private final ActiveObjects ao;

    /** That the person behind a handle is told by that notice, as its key says on what. */
    record Mark(String key, long noticeId) {}

    ToldMarks(ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * The marks that these notices need: always in the same order, so that two who mark the same
     * people never wait for one another.
     */
    static List<Mark> needed(Collection<Notice> notices, Collection<HandleId> handles) {
        var needed = new ArrayList<Mark>();
        for (var notice : notices)
            for (var handle : handles) needed.add(new Mark(key(notice, handle), notice.id()));
        needed.sort(Comparator.comparing(Mark::key));
        return List.copyOf(needed);
    }

    /** One of them that another notice holds. */
    Optional<Begun.Taken> taken(List<Mark> needed) {
        return taken(needed, holders(needed));
    }

    /**
     * Sets those that are not there yet; fails where another is quicker.
     *
     * @return one that another notice holds; none was set then
     */
    Optional<Begun.Taken> set(List<Mark> needed) {
        var holders = holders(needed); // read once: who comes later must run into the unique key
        var taken = taken(needed, holders);
        if (taken.isPresent()) return taken;
        for (var mark : needed)
            if (!holders.containsKey(mark.key()))
                ao.create(
                        MarkRow.class,
                        Map.of(MarkRow.MARK_KEY, mark.key(), MarkRow.NOTICE_ID, mark.noticeId()));
        return Optional.empty();
    }

    private static Optional<Begun.Taken> taken(List<Mark> needed, Map<String, Long> holders) {
        for (var mark : needed) {
            var by = holders.get(mark.key());
            if (by != null && by != mark.noticeId())
                return Optional.of(new Begun.Taken(mark.noticeId(), by));
        }
        return Optional.empty();
    }

    private Map<String, Long> holders(List<Mark> marks) {
        var holders = new HashMap<String, Long>();
        InList.rounds(
                        marks.stream().map(Mark::key).toList(),
                        round ->
                                ao.find(
                                        MarkRow.class,
                                        MarkRow.MARK_KEY + " IN " + InList.of(round.size()),
                                        round.toArray()))
                .forEach(row -> holders.put(row.getMarkKey(), row.getNoticeId()));
        return holders;
    }

    private static String key(Notice notice, HandleId handle) {
        return handle.value() + ":" + notice.loopId() + ":" + notice.occasion();
    }
}
