package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The export is stuck at 99 % | PROBLEM",
                "@acme my parcel never arrived | PROBLEM",
                "It doesn\u2019t work since the update | PROBLEM",
                "Thanks, but it still crashes | PROBLEM",
                "It would be great if it could export to CSV | IDEA",
                "Please add a dark mode | IDEA",
                "Thank you, that solved it! | PRAISE",
                "The new editor is awesome | PRAISE",
                "I can't wait to see the next version, love it | PRAISE",
                "How do I change my address? | QUESTION",
                "@acme where is the setting for this | QUESTION",
                "I have moved to another town | OTHER",
                "What a morning! My kettle sings | OTHER",
                "Der Export steht still | OTHER"
            })
    void given_a_text_when_read_then_its_words_tell_the_kind(String text, Kind kind) {
        assertThat(KindReader.kindOf(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"thanks a lot,true", "THX!,true", "I appreciate it,true", "thankless job,false"})
    void given_a_text_when_asked_for_thanks_then_whole_words_count(String text, boolean thanks) {
        assertThat(KindReader.isGrateful(text)).isEqualTo(thanks);
    }

    @Test
    void given_nothing_or_only_signs_when_read_then_no_word_tells() {
        assertThat(KindReader.kindOf("")).isEqualTo(Kind.OTHER);
        assertThat(KindReader.kindOf("\u2026 !!")).isEqualTo(Kind.OTHER);
    }
}
