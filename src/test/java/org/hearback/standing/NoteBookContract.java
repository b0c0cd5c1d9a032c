package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.HandleId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every {@link NoteBook} does. */
public interface NoteBookContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Somebody. */
    HandleId ONE = new HandleId(1);

    /** Somebody else. */
    HandleId OTHER = new HandleId(2);

    /** A book without notes. */
    NoteBook book();

    @Test
    default void given_a_note_when_added_then_it_is_found_as_it_was() {
        var text = "ü".repeat(Note.MAX_CHARS);

        var added = book().add(ONE, "mara", NOW, text);

        assertThat(added).isEqualTo(new Note(added.id(), ONE, "mara", NOW, text));
        assertThat(book().of(List.of(ONE))).containsExactly(added);
    }

    @Test
    default void given_notes_of_two_when_read_then_the_wanted_come_newest_first() {
        var first = book().add(ONE, "mara", NOW, "Met at the fair.");
        book().add(OTHER, "mara", NOW, "Somebody else.");
        var second = book().add(ONE, "tom", NOW, "Likes stickers.");

        assertThat(book().of(List.of(ONE))).containsExactly(second, first);
        assertThat(book().of(List.of())).isEmpty();
    }
}
