package org.hearback.dispatch;

import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;

import java.time.Clock;
import java.util.function.Function;

/** Writes down what became of notices that were leaving. Thread-safe and safe across nodes. */
public final class Endings {
    /** More others than ever write about one notice at once. */
    private static final int MOST_TRIES = 20;

    private final NoticeBook notices;
    private final Clock clock;

    /** In that book. */
    public Endings(NoticeBook notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** They have it. */
    void told(Notice notice) {
        settle(notice.id(), now -> now.in(NoticeState.TOLD, "", clock.instant()));
    }

    /** The mail server took the mail of that notice; safe to say twice. */
    public void left(long noticeId) {
        settle(noticeId, now -> now.in(NoticeState.TOLD, "", clock.instant()));
    }

    /** It is nobody's any more; the next caller carries on. */
    void paused(Notice notice, String why) {
        settle(notice.id(), now -> now.in(NoticeState.FAILED, why, null));
    }

    /** Nobody can tell whether it left. */
    void lost(Notice notice, String why) {
        settle(notice.id(), now -> now.in(NoticeState.LOST, why, null));
    }

    /** Surely nothing of it left, and as it was begun it must not. */
    void notAsBegun(Notice notice, Step.Fit fit) {
        apart(notice.id());
        settle(
                notice.id(),
                now ->
                        switch (fit) {
                            case UNWANTED ->
                                    ended(
                                            now,
                                            NoticeState.OPTED_OUT,
                                            "they wish not to be written to");
                            case ERASED ->
                                    ended(now, NoticeState.UNREACHABLE, "their name was erased");
                            // Due again, it finds out by whom they were told, or gets a new plan.
                            case TOLD_BEFORE, OUTDATED, GOOD -> now.due(clock.instant());
                        });
    }

    /**
     * What was to go within the notice, and did not, goes by itself: due again, with the marks that
     * it has. A second call goes on where the first was.
     */
    void apart(long noticeId) {
        for (var other : notices.within(noticeId)) {
            var lead = notices.find(noticeId);
            if (lead.isEmpty() || isSameNews(lead.get(), other)) continue;
            settle(noticeId, now -> without(other, now));
            settle(other.id(), now -> now.due(clock.instant()));
        }
    }

    private static boolean isSameNews(Notice one, Notice other) {
        return one.loopId() == other.loopId() && one.occasion() == other.occasion();
    }

    private static Notice without(Notice other, Notice lead) {
        var known = lead.letter();
        var text = known.text().replace(Digest.SEAM + other.letter().text(), "");
        return lead.saying(
                lead.handles(),
                lead.voiceId(),
                new Notice.Letter(
                        known.target(), known.language(), known.subject(), text, known.edited()));
    }

    private Notice ended(Notice now, NoticeState as, String why) {
        return now.in(as, why, clock.instant());
    }

    /** No more tries will be made, and surely nothing of it left. */
    void gaveUp(long noticeId, String why) {
        apart(noticeId);
        settle(
                noticeId,
                now ->
                        now.isUntouched()
                                ? now.in(NoticeState.LATE, why, null)
                                : now.in(NoticeState.UNREACHABLE, why, clock.instant()));
    }

    /** What became of something that left is written down, whoever else writes. */
    void settle(long noticeId, Function<Notice, Notice> to) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var now = notices.find(noticeId);
            if (now.isEmpty() || now.get().state() == NoticeState.TOLD) return;
            if (notices.turn(to.apply(now.get()))) return;
        }
        throw new IllegalStateException("notice " + noticeId + " changes all the time");
    }
}
