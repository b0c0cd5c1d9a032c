package org.hearback.dispatch;

import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingApproved;
import org.hearback.notice.TellingBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;

/** Lets the notices of an approved telling go, some hundred at a time. */
public final class Spreading implements FactHandler<TellingApproved> {
    private static final Logger LOG = LoggerFactory.getLogger(Spreading.class);
    private static final int PAGE = 500;

    private final TellingBook tellings;
    private final NoticeBook notices;
    private final Clock clock;

    /** Spreads what stands in these books. */
    public Spreading(TellingBook tellings, NoticeBook notices, Clock clock) {
        this.tellings = tellings;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.spread";
    }

    @Override
    public Class<TellingApproved> listensTo() {
        return TellingApproved.class;
    }

    @Override
    public Handled handle(FactId id, TellingApproved fact) {
        spread(fact.tellingId());
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, TellingApproved fact, String reason) {
        LOG.warn(
                "telling {} was not spread; the next round of certificates goes on with it",
                fact.tellingId());
    }

    /** Goes on as long as it is approved; who holds it stops it at the next page. */
    public void spread(long tellingId) {
        while (isApproved(tellingId) && notices.release(tellingId, PAGE, clock.instant()) == PAGE)
            LOG.debug("telling {}: some more notices are due", tellingId);
    }

    private boolean isApproved(long tellingId) {
        return tellings.find(tellingId)
                .filter(telling -> telling.state() == Telling.State.APPROVED)
                .isPresent();
    }
}
