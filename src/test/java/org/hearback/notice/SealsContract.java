package org.hearback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all {@link Seals} do. */
public interface SealsContract {
    /** Some seals. */
    Seals seals();

    @Test
    default void given_a_text_when_sealed_then_its_seal_holds_for_it_alone() {
        var seal = seals().seal("out:42");

        assertThat(seals().holds("out:42", seal)).isTrue();
        assertThat(seals().holds("out:43", seal)).isFalse();
        assertThat(seals().holds("fixed:42", seal)).isFalse();
        assertThat(seals().seal("out:42")).isEqualTo(seal);
        assertThat(seals().seal("out:43")).isNotEqualTo(seal);
    }

    @Test
    default void given_what_somebody_typed_when_checked_then_it_is_no_seal() {
        var seal = seals().seal("out:42");

        assertThat(seals().holds("out:42", "")).isFalse();
        assertThat(seals().holds("out:42", seal.substring(1))).isFalse();
        assertThat(seals().holds("out:42", seal + "x")).isFalse();
        assertThat(seals().holds("out:42", "é%00\u0000")).isFalse();
    }

    @Test
    default void given_a_seal_when_put_in_a_link_then_it_needs_no_escapes() {
        assertThat(seals().seal("out:42")).matches("[A-Za-z0-9_-]{16,64}");
    }
}
