package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RareWordsTest {
    @Test
    void given_a_text_when_read_then_the_longest_words_come_first_and_common_ones_are_left_out() {
        assertThat(RareWords.of("Please, could you make the export of invoices work with Excel?"))
                .containsExactly("invoices", "export", "excel");
    }

    @Test
    void given_words_of_four_languages_when_read_then_their_grammar_is_left_out() {
        assertThat(RareWords.of("Wäre schön, wenn die Rechnungen")).contains("rechnungen");
        assertThat(RareWords.of("immer wieder nicht avec pour dans cuando siempre")).isEmpty();
    }

    @Test
    void given_numbers_and_addresses_when_read_then_they_are_no_words() {
        assertThat(RareWords.of("12345678 " + "x".repeat(41))).isEmpty();
    }

    @Test
    void given_a_word_twice_when_read_then_it_counts_once_whatever_its_case() {
        assertThat(RareWords.of("Export EXPORT export")).containsExactly("export");
    }

    @Test
    void given_a_long_text_when_read_then_only_so_many_words_are_asked_for() {
        assertThat(
                        RareWords.of(
                                "alphabet bicycle cathedral dolphins elephant festival garden "
                                        + "hospital icebergs jungles"))
                .hasSize(8);
    }
}
