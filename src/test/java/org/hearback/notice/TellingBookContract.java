package org.hearback.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.notice.Tellings.NOW;
import static org.hearback.notice.Tellings.WORDS;
import static org.hearback.notice.Tellings.loop;
import static org.hearback.notice.Tellings.shipped;

import org.hearback.kernel.Transactions;
import org.hearback.notice.Telling.Approval;
import org.hearback.notice.Telling.State;
import org.hearback.wording.Occasion;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

/** What every {@link TellingBook} does. */
public interface TellingBookContract {
    /** A book without tellings. */
    TellingBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<TellingApproved> approved();

    @Test
    default void given_a_loop_when_its_telling_is_opened_then_it_is_held_as_drafted() {
        var telling = book().open(shipped(1));

        assertThat(telling)
                .isEqualTo(
                        new Telling(
                                telling.id(),
                                1,
                                20_001,
                                10_100,
                                Occasion.SHIPPED,
                                State.HELD,
                                WORDS,
                                List.of(),
                                NOW,
                                null,
                                telling.edition()));
        assertThat(book().find(telling.id())).contains(telling);
        assertThat(book().find(telling.id() + 1)).isEmpty();
    }

    @Test
    default void given_a_telling_when_opened_again_then_the_first_one_stays() {
        var first = book().open(shipped(1));
        var other =
                new TellingBook.Draft(
                        loop(1),
                        Occasion.SHIPPED,
                        new Telling.Words("Other", "", "3.3"),
                        NOW.plusSeconds(5));

        assertThat(book().open(other)).isEqualTo(first);

        assertThat(book().ofLoop(1)).containsExactly(first);
    }

    @Test
    default void given_one_loop_when_there_are_two_occasions_then_there_are_two_tellings() {
        var shipped = book().open(shipped(1));
        var asking = book().open(new TellingBook.Draft(loop(1), Occasion.FIX_CHECK, WORDS, NOW));
        var elsewhere = book().open(shipped(2));

        assertThat(book().ofLoop(1)).containsExactly(shipped, asking);
        assertThat(book().ofLoops(LongStream.rangeClosed(1, 2_000).boxed().toList()))
                .containsExactlyInAnyOrder(shipped, asking, elsewhere);
        assertThat(book().ofLoops(List.of())).isEmpty();
    }

    @Test
    default void given_a_cancelled_telling_when_opened_again_then_it_is_held_with_new_words() {
        var first = book().open(shipped(1));
        var approved = first.approved(List.of(new Approval("nora", NOW)));
        book().turn(approved.in(State.CANCELLED, null));
        var words = new Telling.Words("", "", "3.3");

        var again =
                book().open(
                                new TellingBook.Draft(
                                        loop(1), Occasion.SHIPPED, words, NOW.plusSeconds(60)));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(State.HELD);
        assertThat(again.words()).isEqualTo(words);
        assertThat(again.approvals()).isEmpty();
        assertThat(again.plannedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(book().find(first.id())).contains(again);
    }

    @Test
    default void given_a_telling_when_it_becomes_approved_then_this_is_told_once() {
        var held = book().open(shipped(1));
        var approval = new Approval("nora", NOW.plusSeconds(1));

        assertThat(book().turn(held.approved(List.of(approval)).in(State.APPROVED, null))).isTrue();

        var approved = book().find(held.id()).orElseThrow();
        assertThat(approved.approvals()).containsExactly(approval);
        assertThat(book().turn(approved.saying(new Telling.Words("Night mode", "", "3.2"))))
                .isTrue();
        assertThat(book().find(held.id()).orElseThrow().words().publicName())
                .isEqualTo("Night mode");
        assertThat(approved()).containsExactly(new TellingApproved(held.id()));
    }

    @Test
    default void given_a_telling_when_it_is_turned_from_an_old_edition_then_nothing_happens() {
        var held = book().open(shipped(1));
        book().turn(held.saying(new Telling.Words("Night mode", "it's „there“ 😀", "3.2")));

        assertThat(book().turn(held.in(State.APPROVED, null))).isFalse();

        assertThat(book().find(held.id()).orElseThrow().state()).isEqualTo(State.HELD);
        assertThat(book().find(held.id()).orElseThrow().words().reason())
                .isEqualTo("it's „there“ 😀");
        assertThat(approved()).isEmpty();
    }

    @Test
    default void given_a_telling_when_its_change_is_moved_then_the_new_project_has_it() {
        var held = book().open(shipped(1));

        assertThat(book().turn(held.movedTo(10_101))).isTrue();

        assertThat(book().ofProject(10_101, List.of(State.HELD), 10))
                .extracting(Telling::id)
                .containsExactly(held.id());
        assertThat(book().ofProject(10_100, List.of(State.HELD), 10)).isEmpty();
    }

    @Test
    default void given_a_turn_when_its_transaction_is_rolled_back_then_nothing_happened() {
        var held = book().open(shipped(1));

        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    book().turn(held.in(State.APPROVED, null));
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");

        assertThat(book().find(held.id())).contains(held);
        assertThat(approved()).isEmpty();
    }

    @Test
    default void given_tellings_when_asked_for_a_project_then_the_newest_come_first() {
        var first = book().open(shipped(1));
        var second = book().open(shipped(2));
        book().turn(first.in(State.CLOSED, NOW));

        assertThat(book().ofProject(10_100, List.of(State.HELD, State.CLOSED), 10))
                .extracting(Telling::id)
                .containsExactly(second.id(), first.id());
        assertThat(book().ofProject(10_100, List.of(State.CLOSED), 10))
                .singleElement()
                .satisfies(closed -> assertThat(closed.closedAt()).isEqualTo(NOW));
        assertThat(book().ofProject(10_100, List.of(State.HELD, State.CLOSED), 1)).hasSize(1);
        assertThat(book().ofProject(10_101, List.of(State.HELD), 10)).isEmpty();
        assertThat(book().inState(State.HELD, 0, 10)).containsExactly(second);
        assertThat(book().inState(State.HELD, second.id(), 10)).isEmpty();
    }

    @Test
    default void given_an_open_transaction_when_a_telling_is_opened_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().open(shipped(1))))
                .isInstanceOf(IllegalStateException.class);
    }
}
