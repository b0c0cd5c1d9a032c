package org.hearback.adapter.store;

import static java.util.Objects.requireNonNull;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeDue;
import org.hearback.notice.NoticeEnded;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Notices in table NOTICE, their handles in NOTICE_HANDLE, the marks in TOLD_MARK. */
final class AoNoticeBook implements NoticeBook {
    /** Notices of one transaction: long enough to save commits, short enough to hold no one up. */
    private static final int PAGE = 250;

    private static final String IN_STATE =
            NoticeRow.TELLING_ID + " = ? AND " + NoticeRow.STATE + " = ?";

    private static final Comparator<Notice> NEWEST_FIRST =
            Comparator.comparingLong(Notice::id).reversed();

    private static final List<String> OPEN =
            Stream.of(NoticeState.values())
                    .filter(state -> !state.isEnd())
                    .map(NoticeState::name)
                    .toList();

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;
    private final NoticeHandles handles;
    private final ToldMarks marks;

    AoNoticeBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
        this.handles = new NoticeHandles(ao);
        this.marks = new ToldMarks(ao);
    }

    @Override
    public int plan(Telling telling, List<Draft> drafts, Instant at) {
        transactions.mustNotBeOpen();
        // Two nodes that plan one telling write its rows in one order, else each could wait for
        // the other.
        var byLeader = new TreeMap<Integer, Draft>();
        drafts.forEach(draft -> byLeader.putIfAbsent(draft.leader().value(), draft));
        var ordered = List.copyOf(byLeader.values());
        var planned = 0;
        for (var start = 0; start < ordered.size(); start += PAGE) {
            var end = Math.min(start + PAGE, ordered.size());
            planned += planPage(telling, ordered.subList(start, end), at);
        }
        return planned;
    }

    private int planPage(Telling telling, List<Draft> page, Instant at) {
        while (true) {
            var fresh = unplanned(telling, page);
            if (fresh.isEmpty()) return 0;
            if (transactions.insertFirst(
                    () -> fresh.forEach(draft -> create(telling, draft, at)),
                    () -> unplanned(telling, fresh).size() < fresh.size())) return fresh.size();
        }
    }

    /** By their leaders, who are in the order of the page. */
    private List<Draft> unplanned(Telling telling, List<Draft> page) {
        var known = new HashSet<Integer>();
        var query =
                Query.select("ID, " + NoticeRow.LEADER_ID)
                        .where(
                                "TELLING_ID = ? AND LEADER_ID >= ? AND LEADER_ID <= ?",
                                telling.id(),
                                page.getFirst().leader().value(),
                                page.getLast().leader().value());
        ao.stream(NoticeRow.class, query, row -> known.add(row.getLeaderId()));
        return page.stream().filter(draft -> !known.contains(draft.leader().value())).toList();
    }

    private void create(Telling telling, Draft draft, Instant at) {
        var row = ao.create(NoticeRow.class, NoticeRows.columns(telling, draft, at));
        handles.add(row.getID(), draft.handles());
    }

    @Override
    public Optional<Notice> find(long id) {
        return Rows.first(ao, NoticeRow.class, "ID = ?", id).map(NoticeRows::read);
    }

    @Override
    public List<Notice> ofTelling(long tellingId, long afterId, int limit) {
        return read(
                Query.select()
                        .where(NoticeRow.TELLING_ID + " = ? AND ID > ?", tellingId, afterId)
                        .order("ID ASC")
                        .limit(limit));
    }

    @Override
    public Map<NoticeState, Integer> count(long tellingId) {
        var counts = new EnumMap<NoticeState, Integer>(NoticeState.class);
        for (var state : NoticeState.values()) {
            var count = ao.count(NoticeRow.class, IN_STATE, tellingId, state.name());
            if (count > 0) counts.put(state, count);
        }
        return counts;
    }

    @Override
    public boolean hasOpen(long tellingId) {
        var parameters = new ArrayList<Object>(OPEN);
        parameters.addFirst(tellingId);
        var open =
                NoticeRow.TELLING_ID
                        + " = ? AND "
                        + NoticeRow.STATE
                        + " IN "
                        + InList.of(OPEN.size());
        return ao.count(NoticeRow.class, open, parameters.toArray()) > 0;
    }

    @Override
    public List<Notice> ofHandles(Collection<HandleId> whose, int limit) {
        return InList.rounds(
                        handles.notices(Rows.ids(whose), limit),
                        round ->
                                ao.find(
                                        NoticeRow.class,
                                        "ID IN " + InList.of(round.size()),
                                        round.toArray()))
                .map(NoticeRows::read)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public List<Notice> within(long noticeId) {
        return read(Query.select().where(NoticeRow.WITHIN_ID + " = ?", noticeId).order("ID ASC"));
    }

    @Override
    public List<Notice> told(
            Occasion occasion, Instant since, Instant until, long afterId, int limit) {
        return read(
                Query.select()
                        .where(
                                "STATE IN (?, ?) AND OCCASION = ? AND ENDED_AT >= ? AND ENDED_AT <"
                                        + " ? AND ID > ?",
                                NoticeState.TOLD.name(),
                                NoticeState.BATCHED.name(),
                                occasion.name(),
                                since.toEpochMilli(),
                                until.toEpochMilli(),
                                afterId)
                        .order("ID ASC")
                        .limit(limit));
    }

    @Override
    public boolean turn(Notice now) {
        return transactions.in(
                () -> {
                    var row =
                            Guard.lock(ao, NoticeRow.class, now.id())
                                    .filter(known -> known.getEdition() == now.edition());
                    row.ifPresent(known -> store(now, known));
                    return row.isPresent();
                });
    }

    /** In a transaction that has locked the row. */
    private void store(Notice now, NoticeRow row) {
        var before = NoticeRows.read(row);
        NoticeRows.write(now, row);
        if (!now.handles().equals(before.handles())) handles.replace(now.id(), now.handles());
        if (now.state() == before.state()) return;
        if (now.state() == NoticeState.DUE) facts.append(new NoticeDue(now.id()));
        if (now.state().isEnd()) facts.append(new NoticeEnded(now.id(), before.tellingId()));
    }

    @Override
    public int release(long tellingId, int limit, Instant at) {
        var released = 0;
        while (released < limit) {
            var page = planned(tellingId, Math.min(PAGE, limit - released));
            if (page.isEmpty()) return released;
            released += transactions.in(() -> release(page, at));
        }
        return released;
    }

    private List<Long> planned(long tellingId, int limit) {
        var query =
                Query.select()
                        .where(IN_STATE, tellingId, NoticeState.PLANNED.name())
                        .order("ID ASC")
                        .limit(limit);
        return Stream.of(ao.find(NoticeRow.class, query)).map(NoticeRow::getID).toList();
    }

    /** Somebody else may have excluded or released some meanwhile. */
    private int release(List<Long> ids, Instant at) {
        var released = 0;
        for (var row : Guard.lock(ao, NoticeRow.class, ids)) {
            if (!row.getState().equals(NoticeState.PLANNED.name())) continue;
            row.setState(NoticeState.DUE.name());
            row.setDueAt(at.toEpochMilli());
            row.setEdition(row.getEdition() + 1);
            row.save();
            facts.append(new NoticeDue(row.getID()));
            released++;
        }
        return released;
    }

    @Override
    public Begun begin(List<Notice> now, Set<HandleId> theirs) {
        var needed = ToldMarks.needed(now, theirs);
        return transactions
                .tryInsert(() -> begin(now, needed), () -> marks.taken(needed).isPresent())
                .orElseGet(() -> marks.taken(needed).orElseThrow());
    }

    private Begun begin(List<Notice> now, List<ToldMarks.Mark> needed) {
        var rows = new HashMap<Long, NoticeRow>();
        var ids = now.stream().map(Notice::id).toList();
        Guard.lock(ao, NoticeRow.class, ids).forEach(row -> rows.put(row.getID(), row));
        for (var notice : now) {
            var row = rows.get(notice.id());
            if (row == null || row.getEdition() != notice.edition()) return new Begun.Stale();
        }
        var taken = marks.set(needed);
        if (taken.isPresent()) return taken.get();
        for (var notice : now) store(notice, requireNonNull(rows.get(notice.id())));
        return new Begun.Ours();
    }

    private List<Notice> read(Query query) {
        return Stream.of(ao.find(NoticeRow.class, query)).map(NoticeRows::read).toList();
    }
}
