package org.hearback.certificate;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeState;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.person.Persons;
import org.hearback.plan.Crowd;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who of those that contributed was told. Each person counts once, by the best that became of their
 * notices; it adds up when everybody has one.
 *
 * @param contributors people who asked for it, as persons are now
 * @param tallies how many of them are in which line; lines without anybody are left out
 * @param reasons why people could not be reached, and how many for each reason
 * @param rows one for each contributor
 * @param house people of the house who are told besides
 */
public record Certificate(
        int contributors,
        Map<Tally, Integer> tallies,
        Map<String, Integer> reasons,
        List<Row> rows,
        int house) {
    /** The order in which somebody with several notices is counted: what tells most comes first. */
    private static final List<Tally> BEST_FIRST =
            List.of(
                    Tally.TOLD,
                    Tally.BATCHED,
                    Tally.WAITING,
                    Tally.FAILED,
                    Tally.LEFT_OUT,
                    Tally.OPTED_OUT,
                    Tally.UNREACHABLE);

    /**
     * One contributor.
     *
     * @param leader their oldest handle
     * @param notice by which they are counted; null for somebody who is missing
     * @param tally the line in which they are; null for somebody who is missing
     */
    public record Row(HandleId leader, @Nullable Notice notice, @Nullable Tally tally) {
        public Row {
            requireNonNull(leader, "leader");
            if ((notice == null) != (tally == null))
                throw new IllegalArgumentException("handle " + leader.value() + " is half counted");
        }
    }

    public Certificate {
        tallies = Map.copyOf(tallies);
        reasons = Map.copyOf(reasons);
        rows = List.copyOf(rows);
    }

    /**
     * Counts.
     *
     * @param notices all of the telling
     * @param carriers the notices of other tellings with which some of these go or went, by id
     */
    static Certificate of(Crowd crowd, Collection<Notice> notices, Map<Long, Notice> carriers) {
        var theirs = byPerson(notices, crowd.persons());
        var counted = new HashSet<Long>();
        var rows = new ArrayList<Row>();
        var house = 0;
        for (var who : crowd.people()) {
            if (who.house()) {
                house++;
                continue;
            }
            rows.add(
                    row(
                            who.leader(),
                            theirs.getOrDefault(who.leader(), Set.of()),
                            carriers,
                            counted));
        }
        var tallies = new EnumMap<Tally, Integer>(Tally.class);
        var reasons = new TreeMap<String, Integer>();
        for (var row : rows) {
            if (row.tally() == null || row.notice() == null) continue;
            tallies.merge(row.tally(), 1, Integer::sum);
            if (row.tally() == Tally.UNREACHABLE)
                reasons.merge(row.notice().why(), 1, Integer::sum);
        }
        return new Certificate(rows.size(), tallies, reasons, rows, house);
    }

    /** What was planned is its leader's; what was sent is everybody's for whom it spoke. */
    private static Map<HandleId, Set<Notice>> byPerson(
            Collection<Notice> notices, Persons persons) {
        var theirs = new HashMap<HandleId, Set<Notice>>();
        for (var notice : notices) {
            theirs.computeIfAbsent(persons.leader(notice.leader()), it -> new HashSet<>())
                    .add(notice);
            if (notice.isUntouched()) continue;
            for (var handle : notice.handles())
                theirs.computeIfAbsent(persons.leader(handle), it -> new HashSet<>()).add(notice);
        }
        return theirs;
    }

    /**
     * Who is told by a notice that another person is counted by already has it together with them.
     */
    private static Row row(
            HandleId leader, Set<Notice> theirs, Map<Long, Notice> carriers, Set<Long> counted) {
        var best =
                theirs.stream()
                        .filter(it -> it.state() != NoticeState.CANCELLED)
                        .min(
                                Comparator.comparingInt(
                                                (Notice it) ->
                                                        BEST_FIRST.indexOf(tally(it, carriers)))
                                        .thenComparingLong(Notice::id));
        // A person of whom all plans were taken back ought to have a new one.
        if (best.isEmpty()) return new Row(leader, null, null);
        var tally = tally(best.get(), carriers);
        if (tally == Tally.TOLD && !counted.add(best.get().id())) tally = Tally.BATCHED;
        return new Row(leader, best.get(), tally);
    }

    /** What goes with another is as far as that one is. */
    private static Tally tally(Notice notice, Map<Long, Notice> carriers) {
        if (notice.state() != NoticeState.BATCHED) return notice.state().tally();
        var carrier = carriers.get(notice.id());
        if (carrier == null) return Tally.WAITING;
        var tally = carrier.state().tally();
        return tally == Tally.TOLD ? Tally.BATCHED : tally;
    }

    /** How many are in that line. */
    public int count(Tally tally) {
        return tallies.getOrDefault(tally, 0);
    }

    /** Those who contributed and for whom there is no notice. */
    public List<HandleId> missing() {
        return rows.stream().filter(row -> row.notice() == null).map(Row::leader).toList();
    }

    /** Whether all lines together are the contributors. */
    public boolean addsUp() {
        return tallies.values().stream().mapToInt(Integer::intValue).sum() == contributors;
    }

    /** Whether nobody waits any more. */
    public boolean isComplete() {
        return addsUp() && count(Tally.WAITING) == 0 && count(Tally.FAILED) == 0;
    }
}
