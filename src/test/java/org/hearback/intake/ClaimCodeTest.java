package org.hearback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCodeTest {
    private static final ClaimCode CODE = new ClaimCode("hear-7K3M-Q2XD");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hear-7K3M-Q2XD",
                "@desk hear-7k3m-q2xd",
                "This is me: HEAR-7K3M-Q2XD.",
                "(hear-7K3M-Q2XD)",
                "hear-7K3M-Q2XD hear-0000-0000"
            })
    void given_a_text_with_a_code_when_read_then_it_is_found(String text) {
        assertThat(ClaimCode.in(text)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hear-7K3M-Q2XDA",
                "shear-7K3M-Q2XD",
                "hear-7K3M-Q2XD-1",
                "hear-7K3I-Q2XD",
                "hear 7K3M Q2XD",
                "https://example.org/hear-7K3M",
                ""
            })
    void given_a_text_without_a_code_when_read_then_nothing_is_found(String text) {
        assertThat(ClaimCode.in(text)).isEmpty();
    }

    @Test
    void given_a_code_in_the_title_of_a_post_when_read_then_it_is_found() {
        var post = Posts.aPost().titled("hear-7K3M-Q2XD").saying("This is me").build();

        assertThat(ClaimCode.in(post)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hear-7K3M-Q2XD",
                "@desk@social.example hear-7K3M-Q2XD",
                "@desk This handle is mine. Help desk, show me my page: hear-7K3M-Q2XD",
                "hear-7K3M-Q2XD hear-0000-0000"
            })
    void given_a_post_that_only_shows_a_code_when_read_then_it_says_no_more(String text) {
        assertThat(ClaimCode.isAllOf(Posts.aPost().saying(text).build())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@desk hear-7K3M-Q2XD and by the way, the export has been stuck at 99 % since this"
                        + " morning",
                "@desk hear-7K3M-Q2XD why is the export stuck?",
                "hear-7K3M-Q2XD エクスポートが止まりました。なぜですか？"
            })
    void given_a_post_that_asks_beside_the_code_when_read_then_it_says_more(String text) {
        assertThat(ClaimCode.isAllOf(Posts.aPost().saying(text).build())).isFalse();
    }

    @Test
    void given_text_of_the_longest_greeting_when_read_then_one_more_char_is_a_concern() {
        var longest = "g".repeat(ClaimCode.MOST_BESIDE);

        assertThat(isAll("hear-7K3M-Q2XD " + longest)).isTrue();
        assertThat(isAll("hear-7K3M-Q2XD " + longest + "g")).isFalse();
    }

    @Test
    void given_a_text_that_is_no_code_when_made_one_then_it_is_refused() {
        assertThatThrownBy(() -> new ClaimCode("hear-7k3m-q2xd"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ClaimCode.of("7K3MQ2XD")).isEqualTo(CODE);
    }

    private static boolean isAll(String text) {
        return ClaimCode.isAllOf(Posts.aPost().saying(text).build());
    }
}
