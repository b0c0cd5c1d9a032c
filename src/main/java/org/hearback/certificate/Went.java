package org.hearback.certificate;

import org.hearback.loop.Outcome;
import org.hearback.loop.Tidings;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.TellingBook;
import org.hearback.wording.Occasion;

import java.util.EnumSet;
import java.util.Set;

/** What was told, by what became of the notices. Thread-safe. */
public final class Went implements Tidings {
    private static final Set<NoticeState> WENT =
            EnumSet.of(
                    NoticeState.TOLD,
                    NoticeState.BATCHED,
                    NoticeState.SENDING,
                    NoticeState.FAILED,
                    NoticeState.LOST);

    private final TellingBook tellings;
    private final NoticeBook notices;

    /** By these books. */
    public Went(TellingBook tellings, NoticeBook notices) {
        this.tellings = tellings;
        this.notices = notices;
    }

    @Override
    public boolean went(long loopId, Outcome outcome) {
        var occasion = Occasion.valueOf(outcome.name());
        return tellings.ofLoop(loopId).stream()
                .filter(telling -> telling.occasion() == occasion)
                .flatMap(telling -> notices.count(telling.id()).keySet().stream())
                .anyMatch(WENT::contains);
    }
}
