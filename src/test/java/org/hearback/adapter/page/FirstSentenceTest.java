package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstSentenceTest {
    @Test
    void given_several_sentences_when_one_is_offered_then_it_is_the_first() {
        assertThat(FirstSentence.of("It hangs at 99 %. It worked before.\nPlease!"))
                .isEqualTo("It hangs at 99 %.");
    }

    @Test
    void given_a_title_above_the_text_when_one_is_offered_then_the_title_stands_alone() {
        assertThat(FirstSentence.of("\n  Export stops \nThe export stops."))
                .isEqualTo("Export stops");
    }

    @Test
    void given_names_of_whom_it_speaks_to_when_one_is_offered_then_they_are_left_out() {
        assertThat(FirstSentence.of("@acme @help@town.example  It hangs")).isEqualTo("It hangs");
    }

    @Test
    void given_a_sentence_without_end_when_one_is_offered_then_it_ends_at_a_word() {
        var cut = FirstSentence.of("word ".repeat(200));

        assertThat(cut).hasSizeBetween(270, 280).endsWith("word");
    }

    @Test
    void given_no_words_when_one_is_offered_then_it_is_empty() {
        assertThat(FirstSentence.of("")).isEmpty();
        assertThat(FirstSentence.of(" \n\t\n")).isEmpty();
        assertThat(FirstSentence.of("x".repeat(1_000))).isEmpty();
    }
}
