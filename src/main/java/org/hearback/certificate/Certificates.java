package org.hearback.certificate;

import org.hearback.kernel.HandleId;
import org.hearback.loop.LoopRulesBook;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.notice.Telling;
import org.hearback.plan.Contributors;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons certificates from who contributed and what became of the notices, both as of now (ADR
 * 11). Thread-safe. For ten thousand people some seconds. Not inside a transaction.
 */
public final class Certificates {
    /** Most notices of a telling whose certificate is reckoned for a list. */
    static final int AT_A_GLANCE = 300;

    private final NoticeBook notices;
    private final LoopRulesBook rules;
    private final Contributors contributors;

    /** Certificates of what these know. */
    public Certificates(NoticeBook notices, LoopRulesBook rules, Contributors contributors) {
        this.notices = notices;
        this.rules = rules;
        this.contributors = contributors;
    }

    /**
     * How far the telling is: with its certificate where that is a matter of milliseconds, else by
     * one look at the counts of its notices.
     */
    Glance glance(Telling telling) {
        var counts = notices.count(telling.id());
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all <= AT_A_GLANCE) {
            var certificate = of(telling);
            return new Glance(telling, certificate.tallies(), Optional.of(certificate));
        }
        var tallies = new EnumMap<Tally, Integer>(Tally.class);
        counts.forEach((state, count) -> tallies.merge(state.tally(), count, Integer::sum));
        return new Glance(telling, tallies, Optional.empty());
    }

    /** The telling's certificate. */
    public Certificate of(Telling telling) {
        var all = Contributors.byId(telling.id(), notices).values();
        var handles = new HashSet<HandleId>();
        var carriers = new HashMap<Long, Notice>();
        var known = new HashMap<Long, Notice>();
        for (var notice : all) {
            handles.add(notice.leader());
            handles.addAll(notice.handles());
            if (notice.state() == NoticeState.BATCHED)
                carriers.put(notice.id(), carrier(notice, known));
        }
        var participants = rules.of(telling.projectId()).participants();
        var crowd = contributors.of(telling, participants, handles);
        return Certificate.of(crowd, all, carriers);
    }

    /** Read once for all that go with it. */
    private Notice carrier(Notice notice, Map<Long, Notice> known) {
        return known.computeIfAbsent(
                notice.within(), within -> Contributors.carrier(notice, notices));
    }
}
