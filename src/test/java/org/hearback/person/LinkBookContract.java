package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What every {@link LinkBook} does. */
public interface LinkBookContract {
    /** When the links of tests are made. */
    Instant AT = Instant.parse("2026-01-05T10:00:00.123Z");

    /** How the links of tests end. */
    Link.End END = new Link.End("agent-2", AT.plusMillis(1), "Not the same „Mara“ 😀");

    /** An empty book. */
    LinkBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_two_handles_when_linked_then_the_link_says_who_when_and_why() {
        var why = "w😀".repeat(Link.MAX_WHY_CHARS / 3);

        var link = book().add(id(1), id(2), Evidence.ASSERTED, "agent-1", AT, why);

        assertThat(link)
                .isEqualTo(
                        new Link(
                                link.id(),
                                id(1),
                                id(2),
                                Evidence.ASSERTED,
                                "agent-1",
                                AT,
                                why,
                                null));
        assertThat(book().find(link.id())).contains(link);
        assertThat(book().find(link.id() + 1)).isEmpty();
    }

    @Test
    default void given_a_link_when_ended_then_it_stays_and_says_how() {
        var link = link(1, 2, Evidence.VERIFIED);

        assertThat(book().end(link.id(), END)).isTrue();

        assertThat(book().find(link.id())).contains(link.ended(END));
        assertThat(book().of(Set.of(id(1)))).containsExactly(link.ended(END));
    }

    @Test
    default void given_an_ended_link_when_ended_again_then_the_first_end_stays() {
        var link = link(1, 2, Evidence.VERIFIED);
        book().end(link.id(), END);

        assertThat(book().end(link.id(), new Link.End("agent-3", AT, ""))).isFalse();

        assertThat(book().find(link.id())).contains(link.ended(END));
        assertThat(book().end(link.id() + 1, END)).isFalse();
    }

    @Test
    default void given_an_ended_link_when_the_handles_are_linked_again_then_both_are_there() {
        var first = link(1, 2, Evidence.ASSERTED);
        book().end(first.id(), END);

        var second = link(1, 2, Evidence.ASSERTED);

        assertThat(book().of(Set.of(id(2)))).containsExactly(first.ended(END), second);
    }

    @Test
    default void given_some_handles_when_asked_for_their_links_then_each_comes_once_oldest_first() {
        var first = link(1, 2, Evidence.VERIFIED);
        var second = link(3, 2, Evidence.GUESSED);
        link(4, 5, Evidence.VERIFIED);

        assertThat(book().of(List.of(id(2), id(1), id(3)))).containsExactly(first, second);
        assertThat(book().of(Set.of(id(3)))).containsExactly(second);
        assertThat(book().of(Set.of(id(9)))).isEmpty();
        assertThat(book().of(Set.of())).isEmpty();
    }

    @Test
    default void given_more_handles_than_a_query_takes_when_asked_then_no_link_is_missing() {
        IntStream.rangeClosed(2, 1_203).forEach(other -> link(1, other, Evidence.ASSERTED));
        var leaves = IntStream.rangeClosed(2, 1_203).mapToObj(LinkBookContract::id).toList();

        assertThat(book().of(leaves)).hasSize(1_202).doesNotHaveDuplicates();
        assertThat(book().of(Set.of(id(1)))).hasSize(1_202);
    }

    @Test
    default void given_links_of_all_kinds_when_handed_out_then_only_those_that_apply_come() {
        var proven = link(1, 2, Evidence.VERIFIED);
        var said = link(2, 3, Evidence.ASSERTED);
        link(3, 4, Evidence.GUESSED);
        book().end(link(4, 5, Evidence.ASSERTED).id(), END);
        var applied = new ArrayList<Link>();

        book().eachApplied(applied::add);

        assertThat(applied).containsExactlyInAnyOrder(proven, said);
    }

    @Test
    default void
            given_a_transaction_that_fails_when_links_were_changed_in_it_then_nothing_changed() {
        var link = link(1, 2, Evidence.VERIFIED);

        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    book().end(link.id(), END);
                                                    link(1, 3, Evidence.VERIFIED);
                                                    throw new IllegalStateException("rolled back");
                                                }))
                .hasMessage("rolled back");

        assertThat(book().of(Set.of(id(1)))).containsExactly(link);
    }

    private Link link(int one, int other, Evidence evidence) {
        return book().add(id(one), id(other), evidence, "agent-1", AT, "");
    }

    private static HandleId id(int value) {
        return new HandleId(value);
    }
}
