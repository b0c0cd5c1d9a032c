package org.hearback.plan;

import org.hearback.kernel.HandleId;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Letter;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.plan.Crowd.Contributor;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One pass over a telling: what its notices are, and what they ought to be. Not thread-safe. */
final class Round {
    private static final int PAGE = 500;

    private static final String CANCELLED =
            "their voice was taken back, or they are told under another name";

    private static final String LATE = "they came after it was approved";

    private static final Comparator<Notice> CANCELLED_LAST =
            Comparator.comparing((Notice it) -> it.state() == NoticeState.CANCELLED)
                    .thenComparing(Notice::id);

    private final Planning.Books books;
    private final Drafting drafting;
    private final Clock clock;
    private final Telling telling;
    private final boolean writes;
    private final Crowd crowd;
    private final Letters.Scene scene;
    private final Map<HandleId, List<Notice>> ofPerson = new HashMap<>();
    private final Set<HandleId> begun = new HashSet<>();
    private boolean isStale;

    /**
     * Reads who is to be told and who has a notice.
     *
     * @param writes whether texts are written anew that are neither approved nor by hand
     */
    Round(
            Telling telling,
            boolean writes,
            Planning.Books books,
            Contributors contributors,
            Drafting drafting,
            Clock clock) {
        this.books = books;
        this.drafting = drafting;
        this.clock = clock;
        this.telling = telling;
        this.writes = writes;
        var notices = Contributors.byId(telling.id(), books.notices()).values();
        var handles =
                notices.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.leader()), it.handles().stream()))
                        .toList();
        var participants = books.rules().of(telling.projectId()).participants();
        this.crowd = contributors.of(telling, participants, handles);
        this.scene = drafting.scene(telling, crowd.count());
        for (var notice : notices) {
            var leader = crowd.persons().leader(notice.leader());
            ofPerson.computeIfAbsent(leader, it -> new ArrayList<>()).add(notice);
            if (notice.isUntouched()) continue;
            // All of the person as of then are marked: whoever was of it is told.
            begun.add(leader);
            notice.handles().forEach(it -> begun.add(crowd.persons().leader(it)));
        }
    }

    /** Whether all of it could be stored. */
    boolean isDone() {
        var waiting = new ArrayList<Contributor>();
        for (var who : crowd.people())
            if (!begun.contains(who.leader()) && !isLeftOut(who)) waiting.add(who);
        for (var from = 0; from < waiting.size(); from += PAGE)
            page(waiting.subList(from, Math.min(from + PAGE, waiting.size())));
        ofPerson.values().forEach(left -> left.forEach(this::cancel));
        return !isStale;
    }

    /** Whoever was left out under one name is left out under all. */
    private boolean isLeftOut(Contributor who) {
        return ofPerson.getOrDefault(who.leader(), List.of()).stream()
                .anyMatch(it -> it.state() == NoticeState.EXCLUDED);
    }

    private void page(List<Contributor> people) {
        var fresh = new ArrayList<NoticeBook.Draft>();
        for (var draft : drafting.of(people, scene, Set.of())) {
            var theirs = Optional.ofNullable(ofPerson.remove(draft.leader())).orElse(List.of());
            var first = theirs.stream().min(CANCELLED_LAST);
            if (first.isPresent()) refresh(first.get(), draft);
            else fresh.add(late(draft));
            first.ifPresent(
                    it -> theirs.stream().filter(one -> one.id() != it.id()).forEach(this::cancel));
        }
        if (fresh.isEmpty()) return;
        reopen();
        books.notices().plan(telling, fresh, clock.instant());
    }

    /** Nobody approved that they are told. */
    private NoticeBook.Draft late(NoticeBook.Draft draft) {
        if (draft.state() != NoticeState.PLANNED || isHeld()) return draft;
        return new NoticeBook.Draft(
                draft.leader(),
                draft.handles(),
                draft.voiceId(),
                draft.letter(),
                NoticeState.LATE,
                LATE);
    }

    private boolean isHeld() {
        return telling.state() == Telling.State.HELD;
    }

    /** Who approved this did not see it; and what was closed is open again. */
    private void reopen() {
        var now = books.tellings().find(telling.id()).orElse(telling);
        if (now.state() == Telling.State.CLOSED)
            isStale |= !books.tellings().turn(now.in(Telling.State.APPROVED, null));
        else if (isHeld() && !now.approvals().isEmpty())
            isStale |= !books.tellings().turn(now.approved(List.of()));
    }

    private void refresh(Notice notice, NoticeBook.Draft draft) {
        var state = draft.state() == NoticeState.PLANNED ? waiting(notice) : draft.state();
        var now =
                notice.saying(draft.handles(), draft.voiceId(), letter(notice, draft))
                        .in(state, why(notice, draft, state), ended(notice, state));
        if (now.equals(notice)) return;
        var isNews = state != notice.state() || !now.letter().equals(notice.letter());
        if (isNews && !state.isEnd()) reopen();
        isStale |= !books.notices().turn(now);
    }

    /** What was approved leaves; what comes anew to something approved has to be decided. */
    private NoticeState waiting(Notice notice) {
        return switch (notice.state()) {
            case DUE, LATE -> notice.state();
            case PLANNED ->
                    telling.state() == Telling.State.CLOSED
                            ? NoticeState.LATE
                            : NoticeState.PLANNED;
            case SENDING, FAILED, LOST, TOLD, BATCHED -> notice.state();
            case EXCLUDED, OPTED_OUT, UNREACHABLE, CANCELLED ->
                    isHeld() ? NoticeState.PLANNED : NoticeState.LATE;
        };
    }

    private static String why(Notice notice, NoticeBook.Draft draft, NoticeState state) {
        if (state == notice.state()) return state.isEnd() ? draft.why() : notice.why();
        return state == NoticeState.LATE ? LATE : draft.why();
    }

    private @Nullable Instant ended(Notice notice, NoticeState state) {
        if (state == notice.state()) return notice.endedAt();
        return state.isEnd() ? clock.instant() : null;
    }

    /** What was approved, or written by hand, stays as long as it can go there. */
    private Letter letter(Notice notice, NoticeBook.Draft draft) {
        var known = notice.letter();
        var isSame =
                notice.voiceId() == draft.voiceId()
                        && Objects.equals(known.target(), draft.letter().target());
        if (!isSame) return draft.letter();
        return writes && !known.edited() && notice.state() != NoticeState.DUE
                ? draft.letter()
                : known;
    }

    /** What left stays, and what was left out stays so. */
    private void cancel(Notice notice) {
        var waits =
                switch (notice.state()) {
                    case PLANNED, LATE, DUE, OPTED_OUT, UNREACHABLE -> true;
                    case SENDING, FAILED, LOST, TOLD, BATCHED, EXCLUDED, CANCELLED -> false;
                };
        if (!waits || !notice.isUntouched()) return;
        var gone = notice.in(NoticeState.CANCELLED, CANCELLED, clock.instant());
        isStale |= !books.notices().turn(gone);
    }
}
