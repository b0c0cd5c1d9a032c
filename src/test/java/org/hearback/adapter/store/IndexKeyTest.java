package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IndexKeyTest {
    @Test
    void given_parts_when_they_are_short_then_the_key_can_be_read() {
        assertThat(IndexKey.of("7", "msg_1")).isEqualTo("1:7 5:msg_1");
    }

    @Test
    void given_other_parts_when_they_join_to_the_same_text_then_the_keys_differ() {
        assertThat(IndexKey.of("a 1:b", "c")).isNotEqualTo(IndexKey.of("a", "b 1:c"));
        assertThat(IndexKey.of("ab", "c")).isNotEqualTo(IndexKey.of("a", "bc"));
    }

    @Test
    void given_long_parts_when_they_differ_at_the_end_then_the_keys_fit_and_differ() {
        var one = IndexKey.of("7", "x".repeat(2_000) + "1");
        var other = IndexKey.of("7", "x".repeat(2_000) + "2");

        assertThat(one).hasSizeLessThanOrEqualTo(IndexKey.MAX_CHARS).isNotEqualTo(other);
    }
}
