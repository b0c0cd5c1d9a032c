package org.hearback.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What every {@link VoiceBoard} does. */
public interface VoiceBoardContract {
    /** What a change shows. */
    record Shown(int people, int superUsers) {}

    /** A board with changes on it that show nothing yet. */
    VoiceBoard board();

    /** Issue id of one of them. */
    long change();

    /** An issue id that no change has. */
    long gone();

    /** What the change shows to whoever looks. */
    Optional<Shown> shown(long changeId);

    @Test
    default void given_counts_when_shown_then_the_change_bears_them() {
        board().show(change(), 12, 3);

        assertThat(shown(change())).contains(new Shown(12, 3));
    }

    @Test
    default void given_other_counts_when_shown_then_they_take_the_place_of_the_first() {
        board().show(change(), 12, 3);

        board().show(change(), 11, 3);

        assertThat(shown(change())).contains(new Shown(11, 3));
    }

    @Test
    default void given_nobody_left_when_shown_then_the_change_shows_nothing() {
        board().show(change(), 12, 3);

        board().show(change(), 0, 0);
        board().show(change(), 0, 0);

        assertThat(shown(change())).isEmpty();
    }

    @Test
    default void given_a_change_that_is_gone_when_shown_then_nothing_happens() {
        board().show(gone(), 12, 3);

        assertThat(shown(gone())).isEmpty();
    }
}
