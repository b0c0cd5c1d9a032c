package org.hearback.notice;

import org.hearback.kernel.HandleId;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * second, without facts. Not inside a transaction; what was written before a crash stays. Where
     * the state {@linkplain NoticeState#isEnd is an end}, {@code at} is when it ended.
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

    /** Whether a notice of the telling {@linkplain NoticeState#isEnd waits}; one indexed query. */
    boolean hasOpen(long tellingId);

    /** The notices that name one of these handles, newest first. */
    List<Notice> ofHandles(Collection<HandleId> handles, int limit);

    /** The notices that go or went within that one. */
    List<Notice> within(long noticeId);

    /**
     * Notices on that occasion that were told, by themselves or within another (states TOLD and
     * BATCHED), from {@code since} until before {@code until}, behind that id, ascending.
     */
    List<Notice> told(Occasion occasion, Instant since, Instant until, long afterId, int limit);

    /**
     * Stores the notice as it is now; with fact {@link NoticeDue} where it became {@link
     * NoticeState#DUE}, and with {@link NoticeEnded} where it came to an {@linkplain
     * NoticeState#isEnd end}; both or neither. Its telling, loop, occasion and leader stay.
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

    /** What became of a wish to send. */
    sealed interface Begun {
        /** The marks are theirs and the notices are stored. */
        record Ours() implements Begun {}

        /** Somebody else stored one of them since: read again and decide again. */
        record Stale() implements Begun {}

        /**
         * Nothing was stored: somebody of that person was told, or is being told, already.
         *
         * @param noticeId which of the notices cannot go
         * @param by the notice that told them
         */
        record Taken(long noticeId, long by) implements Begun {}
    }

    /**
     * Begins to send: marks a person as told, and stores the notices as they are now; all or
     * nothing, with fact {@link NoticeEnded} for those that go within. One mark for each notice and
     * handle: of the notice's loop and occasion, held by the notice. Marks are never taken away; a
     * notice's own are no hindrance to it. Not inside a transaction.
     *
     * @param now one that is {@link NoticeState#SENDING}, and those that go {@linkplain
     *     NoticeState#BATCHED within} it; each of the edition that was read
     * @param handles all handles of the person as of now
     */
    Begun begin(List<Notice> now, Set<HandleId> handles);
}
