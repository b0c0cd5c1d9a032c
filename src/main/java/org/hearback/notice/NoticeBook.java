package org.hearback.notice;

import org.hearback.kernel.HandleId;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The notices, and the marks which keep anybody from being told twice. Thread-safe and safe across
 * nodes. {@code adapter.store} implements it; {@code NoticeBookContract} defines it.
 */
public interface NoticeBook {
    /** What is to be written down; see {@link Notice}. */
    record Draft(
            HandleId leader,
            Set<HandleId> handles,
            long voiceId,
            Notice.Letter letter,
            NoticeState state,
            String why) {}

    /**
     * Writes down the notices of a telling, but those whose leader has one in it. Some thousand a
     * second. Not inside a transaction; what was written before a crash stays.
     *
     * @return how many were new
     */
    int plan(Telling telling, List<Draft> drafts, Instant at);

    /** The notice of that id. */
    Optional<Notice> find(long id);

    /** The telling's notices behind that id, ascending. */
    List<Notice> ofTelling(long tellingId, long afterId, int limit);

    /** How many notices of the telling are in which state; one query. */
    Map<NoticeState, Integer> count(long tellingId);

    /** The notices that name one of these handles, newest first. */
    List<Notice> ofHandles(Collection<HandleId> handles, int limit);

    /** The notices that go or went within that one. */
    List<Notice> within(long noticeId);

    /**
     * Notices on that occasion that were told until then and not after {@code since}, ascending by
     * id, behind that id.
     */
    List<Notice> told(Occasion occasion, Instant since, Instant until, long afterId, int limit);

    /**
     * Stores the notice as it is now; with fact {@link NoticeDue} where it became {@link
     * NoticeState#DUE}, and with {@link NoticeEnded} where it came to a state in which nothing
     * waits any more; both or neither.
     *
     * @param now of the edition that was read
     * @return false when somebody else stored it since: read it again and decide again
     */
    boolean turn(Notice now);

    /**
     * Makes all planned notices of the telling due, some hundred at a time.
     *
     * @return how many were made due; fewer than {@code limit} says that none is left
     */
    int release(long tellingId, int limit, Instant at);

    /**
     * Marks a person as told: all their handles at once, or none. Marks are never taken away; a
     * second call for the same notice finds its own.
     *
     * @param handles all handles of the person as of now
     * @return empty when they are this notice's; else the notice that told them. Not inside a
     *     transaction.
     */
    OptionalLong mark(Set<HandleId> handles, long loopId, Occasion occasion, long noticeId);
}
