package org.hearback.notice;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The notices and their marks in memory. */
public final class FakeNoticeBook implements NoticeBook {
    private static final Set<NoticeState> TOLD = Set.of(NoticeState.TOLD, NoticeState.BATCHED);

    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, Notice> notices;
    private final FakeTable<Row, Long> rows;
    private final FakeTable<Mark, Long> marks;
    private final TreeMap<Long, List<Long>> ofTelling = new TreeMap<>();
    private long last;

    private record Row(long tellingId, HandleId leader) {}

    private record Mark(HandleId handle, long loopId, Occasion occasion) {}

    /** Without notices; tells the log what happens to them. */
    public FakeNoticeBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.notices = new FakeTable<>(transactions);
        this.rows = new FakeTable<>(transactions);
        this.marks = new FakeTable<>(transactions);
    }

    @Override
    public int plan(Telling telling, List<Draft> drafts, Instant at) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var planned = 0;
                    for (var draft : drafts) {
                        var row = new Row(telling.id(), draft.leader());
                        if (rows.find(row).isPresent()) continue;
                        var notice = notice(++last, telling, draft, at);
                        rows.put(row, notice.id());
                        notices.put(notice.id(), notice);
                        ofTelling
                                .computeIfAbsent(telling.id(), id -> new ArrayList<>())
                                .add(notice.id());
                        planned++;
                    }
                    return planned;
                });
    }

    @Override
    public Optional<Notice> find(long id) {
        return notices.find(id);
    }

    @Override
    public List<Notice> ofTelling(long tellingId, long afterId, int limit) {
        return all(tellingId).stream()
                .filter(notice -> notice.id() > afterId)
                .limit(limit)
                .toList();
    }

    private List<Notice> all(long tellingId) {
        return transactions.in(
                () ->
                        ofTelling.getOrDefault(tellingId, List.of()).stream()
                                .map(notices::get)
                                .toList());
    }

    @Override
    public Map<NoticeState, Integer> count(long tellingId) {
        var counts = new EnumMap<NoticeState, Integer>(NoticeState.class);
        all(tellingId).forEach(notice -> counts.merge(notice.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean hasOpen(long tellingId) {
        return all(tellingId).stream().anyMatch(notice -> !notice.state().isEnd());
    }

    @Override
    public List<Notice> ofHandles(Collection<HandleId> handles, int limit) {
        return notices.all().reversed().stream()
                .filter(notice -> !Collections.disjoint(notice.handles(), handles))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Notice> within(long noticeId) {
        return notices.all().stream().filter(notice -> notice.within() == noticeId).toList();
    }

    @Override
    public List<Notice> told(
            Occasion occasion, Instant since, Instant until, long afterId, int limit) {
        return notices.all().stream()
                .filter(notice -> notice.occasion() == occasion && notice.id() > afterId)
                .filter(notice -> TOLD.contains(notice.state()))
                .filter(
                        notice -> {
                            var at = notice.endedAt();
                            return at != null && !at.isBefore(since) && at.isBefore(until);
                        })
                .limit(limit)
                .toList();
    }

    @Override
    public boolean turn(Notice now) {
        return transactions.in(() -> isCurrent(now) && store(now));
    }

    private boolean isCurrent(Notice now) {
        return notices.get(now.id()).edition() == now.edition();
    }

    private boolean store(Notice now) {
        var before = notices.get(now.id());
        notices.put(now.id(), next(before, now));
        if (now.state() == before.state()) return true;
        if (now.state() == NoticeState.DUE) facts.append(new NoticeDue(now.id()));
        if (now.state().isEnd()) facts.append(new NoticeEnded(now.id(), before.tellingId()));
        return true;
    }

    @Override
    public int release(long tellingId, int limit, Instant at) {
        return transactions.in(
                () -> {
                    var planned =
                            all(tellingId).stream()
                                    .filter(notice -> notice.state() == NoticeState.PLANNED)
                                    .limit(limit)
                                    .toList();
                    planned.forEach(notice -> store(notice.due(at)));
                    return planned.size();
                });
    }

    @Override
    public Begun begin(List<Notice> now, Set<HandleId> handles) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (!now.stream().allMatch(this::isCurrent)) return new Begun.Stale();
                    for (var notice : now) {
                        var by = holder(notice, handles);
                        if (by.isPresent()) return new Begun.Taken(notice.id(), by.get());
                    }
                    for (var notice : now) {
                        for (var handle : handles) marks.put(mark(notice, handle), notice.id());
                        store(notice);
                    }
                    return new Begun.Ours();
                });
    }

    /** Another notice that told one of them. */
    private Optional<Long> holder(Notice notice, Set<HandleId> handles) {
        return handles.stream()
                .flatMap(handle -> marks.find(mark(notice, handle)).stream())
                .filter(by -> by != notice.id())
                .findFirst();
    }

    private static Mark mark(Notice notice, HandleId handle) {
        return new Mark(handle, notice.loopId(), notice.occasion());
    }

    /** All notices, oldest first. */
    public List<Notice> all() {
        return notices.all();
    }

    private static Notice notice(long id, Telling telling, Draft draft, Instant at) {
        return new Notice(
                id,
                telling.id(),
                telling.loopId(),
                telling.occasion(),
                draft.leader(),
                draft.handles(),
                draft.voiceId(),
                draft.letter(),
                draft.state(),
                draft.why(),
                0,
                null,
                null,
                draft.state().isEnd() ? at : null,
                0);
    }

    private static Notice next(Notice before, Notice now) {
        return new Notice(
                before.id(),
                before.tellingId(),
                before.loopId(),
                before.occasion(),
                before.leader(),
                now.handles(),
                now.voiceId(),
                now.letter(),
                now.state(),
                now.why(),
                now.within(),
                now.dueAt(),
                now.begunAt(),
                now.endedAt(),
                before.edition() + 1);
    }
}
