package org.hearback.plan;

import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Letter;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Occasion;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What owners see and decide of single notices: what somebody is told, and whether. Thread-safe;
 * who may ask is for the doors to check.
 */
public final class NoticeService {
    /** Newest notices of somebody among which those that wait are looked for. */
    private static final int NEWEST = 50;

    private static final Set<NoticeState> MAY_BE_LEFT_OUT =
            EnumSet.of(NoticeState.PLANNED, NoticeState.LATE, NoticeState.DUE);

    private final Books books;
    private final TellingService.Reading reading;
    private final Clock clock;

    /** What it reads and writes. */
    public record Books(TellingBook tellings, NoticeBook notices, VoiceBook voices) {}

    /** A service on these. */
    public NoticeService(Books books, TellingService.Reading reading, Clock clock) {
        this.books = books;
        this.reading = reading;
        this.clock = clock;
    }

    /** What came of deciding about a notice. */
    public sealed interface Changed {
        /** It is so now. */
        record Done(Preview now) implements Changed {}

        /** The text has no {@link Letter#OUT}, or asks without {@link Letter#ANSWER}. */
        record LacksLink(String link) implements Changed {}

        /** Something stands in the text that must not reach its reader. */
        record Leaking(Preview preview) implements Changed {}

        /** The text is too long; in UTF-16 chars. */
        record TooLong(int chars, int most) implements Changed {}

        /** It is not in a state for that; or somebody changed it just now. */
        record NotNow() implements Changed {}

        /** There is none of that id. */
        record NoSuchNotice() implements Changed {}
    }

    /** The notice of that id, as it would leave. */
    public Optional<Preview> notice(long noticeId) {
        return books.notices
                .find(noticeId)
                .flatMap(
                        notice ->
                                books.tellings
                                        .find(notice.tellingId())
                                        .map(telling -> preview(notice, telling)));
    }

    /** The telling's notices behind that id, as they would leave. */
    public List<Preview> page(long tellingId, long afterId, int limit) {
        return books.tellings
                .find(tellingId)
                .map(
                        telling ->
                                books.notices.ofTelling(tellingId, afterId, limit).stream()
                                        .map(notice -> preview(notice, telling))
                                        .toList())
                .orElse(List.of());
    }

    private Preview preview(Notice notice, Telling telling) {
        return Preview.of(notice, telling, reading.leaks(), reading.links());
    }

    /**
     * The notices about the voice's own change that wait for a decision because the voice came
     * after the others were told; what else its speaker waits for is for others to decide.
     */
    public List<Notice> late(long voiceId) {
        var voice = books.voices.find(voiceId);
        var speaker = voice.map(Voice::speaker);
        if (speaker.isEmpty()) return List.of();
        var change = voice.get().change().issueId();
        return books.notices.ofHandles(List.of(speaker.get()), NEWEST).stream()
                .filter(notice -> notice.state() == NoticeState.LATE)
                .filter(notice -> isAbout(change, notice))
                .toList();
    }

    private boolean isAbout(long changeId, Notice notice) {
        return books.tellings
                .find(notice.tellingId())
                .filter(telling -> telling.changeId() == changeId)
                .isPresent();
    }

    /** Replaces the text of a notice that waits for approval or for a decision. */
    public Changed edit(long noticeId, String subject, String text) {
        var found = books.notices.find(noticeId);
        if (found.isEmpty()) return new Changed.NoSuchNotice();
        var notice = found.get();
        var waits = notice.state() == NoticeState.PLANNED || notice.state() == NoticeState.LATE;
        if (!waits) return new Changed.NotNow();
        var words = text.strip();
        if (words.length() > Letter.MAX_TEXT_CHARS)
            return new Changed.TooLong(words.length(), Letter.MAX_TEXT_CHARS);
        if (!words.contains(Letter.OUT)) return new Changed.LacksLink(Letter.OUT);
        if (notice.occasion() == Occasion.FIX_CHECK && !words.contains(Letter.ANSWER))
            return new Changed.LacksLink(Letter.ANSWER);
        var known = notice.letter();
        var line = subject.strip().replaceAll("\\s+", " ");
        var letter = new Letter(known.target(), known.language(), line, words, true);
        return change(notice, notice.saying(notice.handles(), notice.voiceId(), letter));
    }

    /** Leaves somebody out who was not told yet. */
    public Changed exclude(long noticeId, String why) {
        return inState(noticeId, MAY_BE_LEFT_OUT)
                .map(it -> change(it, it.in(NoticeState.EXCLUDED, why, clock.instant())))
                .orElseGet(Changed.NotNow::new);
    }

    /**
     * Takes back that somebody is left out; once the telling is approved, that is to be decided.
     */
    public Changed include(long noticeId) {
        return inState(noticeId, EnumSet.of(NoticeState.EXCLUDED))
                .map(it -> change(it, it.in(waiting(it), "", null)))
                .orElseGet(Changed.NotNow::new);
    }

    private NoticeState waiting(Notice notice) {
        return isHeld(notice) ? NoticeState.PLANNED : NoticeState.LATE;
    }

    private boolean isHeld(Notice notice) {
        return books.tellings
                .find(notice.tellingId())
                .filter(telling -> telling.state() == Telling.State.HELD)
                .isPresent();
    }

    /** Tells somebody whose voice came late, unless something stands in the text that must not. */
    public Changed tellLate(long noticeId) {
        var found = inState(noticeId, EnumSet.of(NoticeState.LATE)).flatMap(it -> notice(it.id()));
        if (found.isEmpty() || isHeld(found.get().notice())) return new Changed.NotNow();
        if (!found.get().leaks().isEmpty()) return new Changed.Leaking(found.get());
        var late = found.get().notice();
        return change(late, late.due(clock.instant()));
    }

    /** Does not tell somebody whose voice came late. */
    public Changed staySilent(long noticeId) {
        return exclude(noticeId, "their voice came after the others were told");
    }

    /** Sends once more what may have left; that they have it twice then is the owner's choice. */
    public Changed sendAgain(long noticeId) {
        return inState(noticeId, EnumSet.of(NoticeState.LOST))
                .map(it -> change(it, it.due(clock.instant())))
                .orElseGet(Changed.NotNow::new);
    }

    /** Takes for sent what may have left. */
    public Changed takeForTold(long noticeId) {
        return inState(noticeId, EnumSet.of(NoticeState.LOST))
                .map(it -> change(it, it.in(NoticeState.TOLD, it.why(), clock.instant())))
                .orElseGet(Changed.NotNow::new);
    }

    private Optional<Notice> inState(long noticeId, Set<NoticeState> states) {
        return books.notices
                .find(noticeId)
                .filter(notice -> states.contains(notice.state()))
                .filter(notice -> notice.isUntouched() || notice.state() == NoticeState.LOST);
    }

    private Changed change(Notice before, Notice now) {
        var telling = books.tellings.find(before.tellingId());
        if (telling.isEmpty()) return new Changed.NoSuchNotice();
        if (!opens(telling.get(), now) || !books.notices.turn(now)) return new Changed.NotNow();
        return notice(before.id()).<Changed>map(Changed.Done::new).orElseThrow();
    }

    /** What somebody approved before was another plan; what was closed is not any more. */
    private boolean opens(Telling telling, Notice now) {
        return switch (telling.state()) {
            case HELD ->
                    telling.approvals().isEmpty()
                            || books.tellings.turn(telling.approved(List.of()));
            case CLOSED ->
                    now.state().isEnd()
                            || books.tellings.turn(telling.in(Telling.State.APPROVED, null));
            case APPROVED, CANCELLED -> true;
        };
    }
}
