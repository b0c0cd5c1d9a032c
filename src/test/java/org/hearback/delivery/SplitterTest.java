package org.hearback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.delivery.LengthRule.Unit;
import org.junit.jupiter.api.Test;

import java.util.List;

class SplitterTest {
    private static LengthRule upTo(int max) {
        return new LengthRule(max, Unit.GRAPHEMES, 23, "@mara@social.example ", true);
    }

    private static List<String> split(String text, LengthRule rule) {
        return Splitter.split(text, rule).orElseThrow();
    }

    @Test
    void given_an_answer_that_fits_when_split_then_it_is_one_part_with_the_mention_and_no_number() {
        assertThat(split("It is fixed.", upTo(500)))
                .containsExactly("@mara@social.example It is fixed.");
    }

    @Test
    void given_two_paragraphs_when_split_then_the_seam_is_between_them() {
        var text = "a".repeat(50) + "\n\n" + "b".repeat(50);

        assertThat(split(text, upTo(80)))
                .containsExactly(
                        "@mara@social.example " + "a".repeat(50) + " (1/2)",
                        "@mara@social.example " + "b".repeat(50) + " (2/2)");
    }

    @Test
    void given_a_long_paragraph_when_split_then_the_seam_is_between_sentences() {
        var text =
                "First we checked the order. Then we found the parcel! Now it is on its way to"
                        + " you.";

        assertThat(split(text, upTo(50)))
                .containsExactly(
                        "@mara@social.example First we checked the order. (1/3)",
                        "@mara@social.example Then we found the parcel! (2/3)",
                        "@mara@social.example Now it is on its way to you. (3/3)");
    }

    @Test
    void given_a_url_when_split_then_it_is_counted_as_the_network_counts_and_never_cut() {
        var url = "https://help.example/articles/" + "x".repeat(200);
        var text = "word ".repeat(10) + url + " more words to follow";

        var parts = split(text, upTo(60));

        assertThat(parts).anyMatch(part -> part.contains(url));
        assertThat(parts).allMatch(part -> upTo(60).count(part) <= 60);
    }

    @Test
    void given_a_word_without_seams_when_split_then_no_character_that_a_reader_sees_is_cut() {
        var family = "👨‍👩‍👧‍👦";
        var text = family.repeat(100);

        var parts = split(text, upTo(60));

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(String.join("", parts).split(family, -1)).hasSize(101);
        assertThat(parts).allMatch(part -> upTo(60).count(part) <= 60);
    }

    @Test
    void given_any_text_when_split_then_no_word_is_lost_and_every_part_fits() {
        var text = "Sentence number one is short. ".repeat(12).strip();

        var parts = split(text, upTo(100));

        assertThat(parts).allMatch(part -> upTo(100).count(part) <= 100);
        var words =
                String.join(" ", parts)
                        .replace("@mara@social.example ", "")
                        .replaceAll(" \\(\\d+/\\d+\\)", "");
        assertThat(words).isEqualTo(text);
    }

    @Test
    void given_a_channel_without_threads_when_the_answer_is_too_long_then_it_is_refused() {
        var rule = new LengthRule(10, Unit.CHARS, 0, "", false);

        assertThat(Splitter.split("eleven chars", rule)).isEmpty();
    }

    @Test
    void given_more_parts_than_anybody_reads_when_split_then_it_is_refused() {
        assertThat(Splitter.split("word ".repeat(500), upTo(60))).isEmpty();
    }

    @Test
    void given_a_limit_that_the_mention_fills_when_split_then_it_is_refused() {
        assertThat(Splitter.split("a long enough answer", upTo(8))).isEmpty();
    }
}
