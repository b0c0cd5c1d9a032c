package org.hearback.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.notice.Tellings.NOW;
import static org.hearback.notice.Tellings.draft;
import static org.hearback.notice.Tellings.handles;
import static org.hearback.notice.Tellings.letter;
import static org.hearback.notice.Tellings.noticesOf;
import static org.hearback.notice.Tellings.shipped;
import static org.hearback.notice.Tellings.under;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.notice.Notice.Target;
import org.hearback.wording.Occasion;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every {@link NoticeBook} does. */
public interface NoticeBookContract extends NoticeMarksContract {
    @Test
    default void given_drafts_when_planned_then_they_are_found_as_drafted() {
        var telling = tellings().open(shipped(1));

        assertThat(book().plan(telling, List.of(under(3, 4, 5), under(6)), NOW)).isEqualTo(2);

        var first = noticesOf(book(), telling).getFirst();
        assertThat(first)
                .isEqualTo(
                        new Notice(
                                first.id(),
                                telling.id(),
                                1,
                                Occasion.SHIPPED,
                                new HandleId(3),
                                handles(3, 4, 5),
                                3,
                                letter("p3"),
                                NoticeState.PLANNED,
                                "",
                                0,
                                null,
                                null,
                                null,
                                first.edition()));
        assertThat(book().find(first.id())).contains(first);
        assertThat(book().find(first.id() + 100)).isEmpty();
        assertThat(book().ofTelling(telling.id(), first.id(), 10))
                .singleElement()
                .satisfies(second -> assertThat(second.leader()).isEqualTo(new HandleId(6)));
        assertThat(book().ofTelling(telling.id(), 0, 1)).containsExactly(first);
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_a_planned_person_when_planned_again_then_the_first_notice_stays() {
        var telling = tellings().open(shipped(1));
        var other = tellings().open(shipped(2));
        book().plan(telling, List.of(under(3)), NOW);

        assertThat(book().plan(telling, List.of(under(3, 4), under(5), under(5)), LATER))
                .isEqualTo(1);
        assertThat(book().plan(other, List.of(under(3)), NOW)).isEqualTo(1);

        assertThat(noticesOf(book(), telling))
                .extracting(Notice::handles)
                .containsExactly(handles(3), handles(5));
    }

    @Test
    default void given_every_kind_of_target_when_planned_then_it_is_found_again() {
        var telling = tellings().open(shipped(1));
        var letters =
                List.of(
                        to(new Target.OnRequest(new RequestRef(10_023, "SUP-4"))),
                        to(new Target.ByMail("JIRAUSER10200")),
                        to(new Target.OnPage("JIRAUSER10201")),
                        to(new Target.Inside(20_001, "nora")));
        var drafts =
                IntStream.range(0, letters.size())
                        .mapToObj(i -> planned(i + 1, letters.get(i)))
                        .toList();

        book().plan(telling, drafts, NOW);

        assertThat(noticesOf(book(), telling))
                .extracting(Notice::letter)
                .containsExactlyElementsOf(letters);
    }

    private static Notice.Letter to(Target target) {
        return new Notice.Letter(target, "en", "S", "T {out}", true);
    }

    private static NoticeBook.Draft planned(int leader, Notice.Letter letter) {
        return new NoticeBook.Draft(
                new HandleId(leader), handles(leader), 0, letter, NoticeState.PLANNED, "");
    }

    @Test
    default void given_nowhere_to_go_when_planned_then_it_is_found_with_the_reason() {
        var telling = tellings().open(shipped(1));
        var nowhere =
                new NoticeBook.Draft(
                        new HandleId(9),
                        handles(9),
                        7,
                        new Notice.Letter(null, "en", "", "", false),
                        NoticeState.UNREACHABLE,
                        "no way");

        book().plan(telling, List.of(nowhere), NOW);

        var notice = noticesOf(book(), telling).getFirst();
        assertThat(notice.letter()).isEqualTo(nowhere.letter());
        assertThat(notice.why()).isEqualTo("no way");
        assertThat(notice.endedAt()).isEqualTo(NOW);
    }

    @Test
    default void given_planned_notices_when_released_in_pages_then_each_is_due_and_told_once() {
        var telling = tellings().open(shipped(1));
        book().plan(telling, List.of(under(1), under(2), under(3)), NOW);
        book().plan(telling, List.of(draft(NoticeState.OPTED_OUT, 4)), NOW);

        assertThat(book().release(telling.id(), 2, LATER)).isEqualTo(2);
        assertThat(book().release(telling.id(), 2, LATER)).isEqualTo(1);
        assertThat(book().release(telling.id(), 2, LATER)).isZero();

        assertThat(book().count(telling.id()))
                .isEqualTo(Map.of(NoticeState.DUE, 3, NoticeState.OPTED_OUT, 1));
        assertThat(noticesOf(book(), telling).getFirst().dueAt()).isEqualTo(LATER);
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(
                        noticesOf(book(), telling).stream()
                                .filter(notice -> notice.state() == NoticeState.DUE)
                                .<Fact>map(notice -> new NoticeDue(notice.id()))
                                .toList());
    }

    @Test
    default void given_a_notice_when_it_ends_then_this_is_told_once() {
        var notice = planned(3);

        book().turn(notice.in(NoticeState.EXCLUDED, "asked us not to", NOW));
        book().turn(read(notice).in(NoticeState.EXCLUDED, "asked us twice", NOW));

        assertThat(read(notice).why()).isEqualTo("asked us twice");
        assertThat(read(notice).endedAt()).isEqualTo(NOW);
        assertThat(told()).containsExactly(new NoticeEnded(notice.id(), notice.tellingId()));
    }

    @Test
    default void given_a_notice_when_other_words_and_handles_are_stored_then_they_stand() {
        var notice = planned(3, 4);
        var words = letter("other");

        assertThat(book().turn(notice.saying(handles(3, 8), 77, words))).isTrue();

        assertThat(read(notice).handles()).isEqualTo(handles(3, 8));
        assertThat(read(notice).voiceId()).isEqualTo(77);
        assertThat(read(notice).letter()).isEqualTo(words);
        assertThat(book().ofHandles(handles(8), 5)).containsExactly(read(notice));
        assertThat(book().ofHandles(handles(4), 5)).isEmpty();
    }

    @Test
    default void given_a_notice_when_it_is_turned_from_an_old_edition_then_nothing_happens() {
        var notice = planned(3);
        book().turn(notice.due(NOW));

        assertThat(book().turn(notice.in(NoticeState.EXCLUDED, "", NOW))).isFalse();

        assertThat(read(notice).state()).isEqualTo(NoticeState.DUE);
        assertThat(told()).containsExactly(new NoticeDue(notice.id()));
    }

    @Test
    default void given_a_turn_when_its_transaction_is_rolled_back_then_nothing_happened() {
        var notice = planned(3);

        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    book().turn(notice.due(NOW));
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");

        assertThat(read(notice)).isEqualTo(notice);
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_told_notices_when_asked_by_time_then_those_within_it_are_found() {
        var telling = tellings().open(shipped(1));
        book().plan(telling, List.of(under(1), under(2), under(3), under(4)), NOW);
        var notices = noticesOf(book(), telling);
        book().turn(notices.get(0).in(NoticeState.TOLD, "", NOW));
        book().turn(notices.get(1).within(notices.get(0).id(), NOW.plusSeconds(1)));
        book().turn(notices.get(2).in(NoticeState.TOLD, "", NOW.plusSeconds(2)));
        book().turn(notices.get(3).in(NoticeState.EXCLUDED, "", NOW));

        assertThat(toldIds(NOW, NOW.plusSeconds(2), 0))
                .containsExactly(notices.get(0).id(), notices.get(1).id());
        assertThat(toldIds(NOW, NOW.plusSeconds(9), notices.get(0).id()))
                .containsExactly(notices.get(1).id(), notices.get(2).id());
        assertThat(book().told(Occasion.DECLINED, NOW, NOW.plusSeconds(9), 0, 9)).isEmpty();
        assertThat(book().told(Occasion.SHIPPED, NOW, NOW.plusSeconds(9), 0, 1)).hasSize(1);
    }

    @Test
    default void given_a_telling_when_the_last_of_its_notices_ends_then_none_is_open() {
        var notice = planned(3);

        assertThat(book().hasOpen(notice.tellingId())).isTrue();
        book().turn(notice.in(NoticeState.LOST, "may have left", NOW));
        assertThat(book().hasOpen(notice.tellingId())).isTrue();
        book().turn(read(notice).in(NoticeState.TOLD, "", NOW));

        assertThat(book().hasOpen(notice.tellingId())).isFalse();
    }

    @Test
    default void given_thousands_when_planned_then_their_handles_find_them_newest_first() {
        var telling = tellings().open(shipped(1));
        var drafts = IntStream.rangeClosed(1, 1_200).mapToObj(Tellings::under).toList();

        assertThat(book().plan(telling, drafts, NOW)).isEqualTo(1_200);

        var asked = IntStream.rangeClosed(1, 1_199).mapToObj(HandleId::new).toList();
        assertThat(book().ofHandles(asked, 2))
                .extracting(Notice::leader)
                .containsExactly(new HandleId(1_199), new HandleId(1_198));
        assertThat(book().ofHandles(asked, 5_000)).hasSize(1_199);
    }

    @Test
    default void given_an_open_transaction_when_planned_then_it_is_refused() {
        var telling = tellings().open(shipped(1));

        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(() -> book().plan(telling, List.of(under(7)), NOW)))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<Long> toldIds(Instant since, Instant until, long after) {
        return book().told(Occasion.SHIPPED, since, until, after, 9).stream()
                .map(Notice::id)
                .toList();
    }
}
