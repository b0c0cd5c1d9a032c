package org.hearback.fixcheck;

import static java.util.Objects.requireNonNull;

import org.hearback.loop.Change;
import org.hearback.loop.ChangeDesk;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Occasion;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes the answers of those who have the link to the question. Thread-safe. */
public final class FixCheckService {
    private final Links links;
    private final Books books;
    private final ChangeDesk changes;
    private final Clock clock;

    /** Where it stands what was asked and answered. */
    public record Books(
            NoticeBook notices, TellingBook tellings, VoiceBook voices, FixAnswerBook answers) {}

    /** A service on these. */
    public FixCheckService(Links links, Books books, ChangeDesk changes, Clock clock) {
        this.links = links;
        this.books = books;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What somebody is asked: no more than the notice said.
     *
     * @param language of the notice
     * @param what they asked for, as the notice called it; empty where it did not
     * @param product empty where the notice did not name it
     * @param version empty where the notice did not name it
     * @param before the answer that was given; empty while there is none
     */
    public record Question(
            Locale language,
            String what,
            String product,
            String version,
            Optional<FixAnswer> before) {
        public Question {
            requireNonNull(language, "language");
            requireNonNull(before, "before");
        }
    }

    /** What came of an answer. */
    public sealed interface AnswerOutcome {
        /** It counts. */
        record Noted(FixAnswer answer) implements AnswerOutcome {}

        /** There is one already, and that one counts. */
        record AnsweredBefore(FixAnswer first) implements AnswerOutcome {}

        /** The link is not ours, or what it was for is gone. */
        record Stale() implements AnswerOutcome {}
    }

    /**
     * How many were asked in a loop, and what they said.
     *
     * @param asked those who have the question
     */
    public record Figures(int asked, int yes, int no) {}

    /** The question behind a link; empty when the link is not ours. Changes nothing. */
    public Optional<Question> look(long noticeId, String seal) {
        return asked(noticeId, seal).map(this::question);
    }

    /** Takes the answer, unless there is one. Not inside a transaction. */
    public AnswerOutcome answer(long noticeId, String seal, boolean fixed) {
        var asked = asked(noticeId, seal);
        if (asked.isEmpty()) return new AnswerOutcome.Stale();
        var answer = new FixAnswer(noticeId, asked.get().loopId(), fixed, clock.instant());
        if (books.answers().add(answer)) return new AnswerOutcome.Noted(answer);
        return books.answers()
                .find(noticeId)
                .<AnswerOutcome>map(AnswerOutcome.AnsweredBefore::new)
                .orElseGet(AnswerOutcome.Stale::new);
    }

    /** The figures of these loops; each has some. */
    public Map<Long, Figures> figures(Collection<Long> loopIds) {
        var figures = new HashMap<Long, Figures>();
        loopIds.forEach(id -> figures.put(id, new Figures(0, 0, 0)));
        for (var telling : books.tellings().ofLoops(loopIds))
            if (telling.occasion() == Occasion.FIX_CHECK)
                figures.merge(
                        telling.loopId(), new Figures(asked(telling), 0, 0), FixCheckService::sum);
        for (var answer : books.answers().ofLoops(loopIds))
            figures.merge(answer.loopId(), figures(answer), FixCheckService::sum);
        return figures;
    }

    private int asked(Telling telling) {
        var counts = books.notices().count(telling.id());
        return counts.getOrDefault(NoticeState.TOLD, 0)
                + counts.getOrDefault(NoticeState.BATCHED, 0);
    }

    private static Figures figures(FixAnswer answer) {
        return answer.fixed() ? new Figures(0, 1, 0) : new Figures(0, 0, 1);
    }

    private static Figures sum(Figures one, Figures other) {
        return new Figures(
                one.asked() + other.asked(), one.yes() + other.yes(), one.no() + other.no());
    }

    private Optional<Notice> asked(long noticeId, String seal) {
        return links.isAnswer(noticeId, seal)
                ? books.notices()
                        .find(noticeId)
                        .filter(notice -> notice.occasion() == Occasion.FIX_CHECK)
                : Optional.empty();
    }

    private Question question(Notice notice) {
        var telling = books.tellings().find(notice.tellingId());
        return new Question(
                Locale.forLanguageTag(notice.letter().language()),
                what(notice, telling),
                telling.map(Telling::changeId).flatMap(this::product).map(said(notice)).orElse(""),
                telling.map(each -> each.words().version()).map(said(notice)).orElse(""),
                books.answers().find(notice.id()));
    }

    private String what(Notice notice, Optional<Telling> telling) {
        var name = telling.map(each -> each.words().publicName()).map(said(notice)).orElse("");
        if (!name.isEmpty()) return name;
        return books.voices()
                .find(notice.voiceId())
                .map(Voice::words)
                .map(Voice.Words::quote)
                .map(said(notice))
                .orElse("");
    }

    private Optional<String> product(long changeId) {
        return changes.find(List.of(changeId)).stream()
                .map(Change::product)
                .map(Change.Product::name)
                .findFirst();
    }

    private static UnaryOperator<String> said(Notice notice) {
        return words -> notice.says(words) ? words : "";
    }
}
