package org.hearback.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.notice.Tellings.NOW;
import static org.hearback.notice.Tellings.handles;
import static org.hearback.notice.Tellings.noticesOf;
import static org.hearback.notice.Tellings.shipped;
import static org.hearback.notice.Tellings.under;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.hearback.notice.NoticeBook.Begun;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How every {@link NoticeBook} keeps anybody from being told twice. */
public interface NoticeMarksContract {
    /** Some time after {@link Tellings#NOW}. */
    Instant LATER = NOW.plusSeconds(60);

    /** A book without notices. */
    NoticeBook book();

    /** A book of tellings on the same tables. */
    TellingBook tellings();

    /** The transactions in which the books take part. */
    Transactions transactions();

    /** The facts {@link NoticeDue} and {@link NoticeEnded}, in order. */
    List<Fact> told();

    @Test
    default void given_a_due_notice_when_begun_then_it_is_sending_and_its_person_is_marked() {
        var notice = dueWith(3, 4);

        assertThat(begin(notice, 3, 4, 5)).isEqualTo(new Begun.Ours());

        assertThat(read(notice).state()).isEqualTo(NoticeState.SENDING);
        assertThat(read(notice).begunAt()).isEqualTo(LATER);
        assertThat(begin(read(notice), 3, 4, 6)).isEqualTo(new Begun.Ours());
    }

    @Test
    default void given_a_marked_person_when_another_notice_begins_then_it_cannot() {
        var notice = dueWith(3, 4);
        begin(notice, 3, 4);
        var other = due(5);

        assertThat(begin(other, 5, 4)).isEqualTo(new Begun.Taken(other.id(), notice.id()));

        assertThat(read(other)).isEqualTo(other);
        assertThat(begin(other, 5)).isEqualTo(new Begun.Ours());
    }

    @Test
    default void given_an_old_edition_when_begun_then_nobody_is_marked() {
        var notice = due(3);
        book().turn(notice.in(NoticeState.PLANNED, "", null));

        assertThat(begin(notice, 3)).isEqualTo(new Begun.Stale());

        assertThat(read(notice).state()).isEqualTo(NoticeState.PLANNED);
        assertThat(begin(due(2), 3, 2)).isEqualTo(new Begun.Ours());
    }

    @Test
    default void given_several_loops_when_begun_together_then_all_of_them_or_none_are_marked() {
        var first = dueIn(1, 3);
        var second = dueIn(2, 3);
        var third = dueIn(3, 3);
        book().begin(List.of(second.sending(second.letter(), LATER)), handles(9));

        assertThat(
                        book().begin(
                                        List.of(
                                                first.sending(first.letter(), LATER),
                                                second.within(first.id(), LATER)),
                                        handles(3, 9)))
                .isEqualTo(new Begun.Stale());
        var now = read(second);
        assertThat(
                        book().begin(
                                        List.of(
                                                first.sending(first.letter(), LATER),
                                                third.within(first.id(), LATER)),
                                        handles(3)))
                .isEqualTo(new Begun.Ours());

        assertThat(read(second)).isEqualTo(now);
        assertThat(read(third).state()).isEqualTo(NoticeState.BATCHED);
        assertThat(book().within(first.id())).containsExactly(read(third));
        assertThat(told()).contains(new NoticeEnded(third.id(), third.tellingId()));
        var late = dueIn(4, 3);
        assertThat(begin(late, 3)).isEqualTo(new Begun.Ours());
    }

    @Test
    default void given_an_open_transaction_when_begun_then_it_is_refused() {
        var notice = due(3);

        assertThatThrownBy(() -> transactions().run(() -> begin(notice, 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** A planned notice of loop 1. */
    default Notice planned(int leader, int... others) {
        var telling = tellings().open(shipped(1));
        book().plan(telling, List.of(under(leader, others)), NOW);
        return book().ofHandles(Set.of(new HandleId(leader)), 1).getFirst();
    }

    /** The notice as it stands. */
    default Notice read(Notice notice) {
        return book().find(notice.id()).orElseThrow();
    }

    private Notice dueIn(long loopId, int leader) {
        var telling = tellings().open(shipped(loopId));
        book().plan(telling, List.of(under(leader)), NOW);
        var notice = noticesOf(book(), telling).getFirst();
        book().turn(notice.due(NOW));
        return read(notice);
    }

    private Notice due(int leader) {
        var notice = planned(leader);
        book().turn(notice.due(NOW));
        return read(notice);
    }

    private Notice dueWith(int leader, int other) {
        var notice = planned(leader, other);
        book().turn(notice.due(NOW));
        return read(notice);
    }

    private Begun begin(Notice notice, int... handles) {
        return book().begin(List.of(notice.sending(notice.letter(), LATER)), handles(handles));
    }
}
