package org.hearback.adapter.store;

import static org.hearback.adapter.store.SomebodyEverywhere.AGENT;
import static org.hearback.adapter.store.SomebodyEverywhere.NAME;
import static org.hearback.adapter.store.SomebodyEverywhere.NOW;
import static org.hearback.adapter.store.SomebodyEverywhere.USER_KEY;
import static org.hearback.adapter.store.SomebodyEverywhere.post;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.fixcheck.FixAnswer;
import org.hearback.kernel.HandleId;
import org.hearback.loop.LoopRules;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.hearback.wording.Template;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Somebody who asked for a change and is told of it, as Tom is. */
final class SomebodyInLoops {
    private final LoopBooks books;
    private final HandleId they;
    private final HandleId customer;
    private final HandleId tom;

    SomebodyInLoops(StoreDesk desk, SomebodyEverywhere somebody, HandleId customer) {
        this.books = desk.loopBooks();
        this.they = somebody.id();
        this.customer = customer;
        this.tom = somebody.tom();
    }

    void leaveTraces() {
        voices();
        notices(telling());
        books.rules().save(10_100, LoopRules.DEFAULT);
        var key = new Template.Key(0, Occasion.SHIPPED, Route.MAIL, "en");
        books.templates().save(new Template(key, "News", "It is there. {out}"));
    }

    /** The telling of the change that they asked for. */
    Telling telling() {
        var loop = books.loops().open(Voices.CHANGE, 10_100, NOW);
        var words = new Telling.Words("What " + NAME + " wants", "For " + NAME, "3.2");
        return books.tellings().open(new TellingBook.Draft(loop, Occasion.SHIPPED, words, NOW));
    }

    private void voices() {
        var voices = books.voices();
        voices.link(aVoice().spokenBy(they).saying("I am " + NAME).linkedBy(AGENT).build());
        voices.link(aVoice().in(post(1).key()).spokenBy(they).saying("").build());
        var ended = voices.link(aVoice().in(10_005).spokenBy(tom).linkedBy(USER_KEY).build());
        voices.end(ended.orElseThrow().id(), new Voice.End(USER_KEY, NOW));
    }

    private void notices(Telling telling) {
        var approval = new Telling.Approval(USER_KEY, NOW);
        books.tellings().turn(telling.approved(List.of(approval)));
        var drafts =
                List.of(
                        draft(
                                Set.of(they, customer),
                                new Target.UnderPost(post(1).key()),
                                NoticeState.PLANNED),
                        draft(Set.of(customer), new Target.ByMail(USER_KEY), NoticeState.TOLD),
                        draft(Set.of(tom), null, NoticeState.UNREACHABLE));
        books.notices().plan(telling, drafts, NOW);
        var told = books.notices().ofHandles(Set.of(customer), 1);
        books.notices().begin(told, Set.of(customer));
        books.fixAnswers().add(new FixAnswer(told.getFirst().id(), telling.loopId(), true, NOW));
    }

    private static NoticeBook.Draft draft(
            Set<HandleId> whose, @Nullable Target target, NoticeState state) {
        var text = target == null ? "" : "Dear " + NAME + ", it is there. {out}";
        var letter = new Notice.Letter(target, "en", text, text, true);
        var why = state == NoticeState.UNREACHABLE ? "no way" : "because of " + NAME;
        var leader = whose.stream().min(Comparator.comparingInt(HandleId::value)).orElseThrow();
        return new NoticeBook.Draft(leader, whose, 1, letter, state, why);
    }
}
