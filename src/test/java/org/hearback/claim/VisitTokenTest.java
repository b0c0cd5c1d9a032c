package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.util.stream.IntStream;

class VisitTokenTest {
    private final SecureRandom random = new SecureRandom();
    private final VisitToken token = VisitToken.draw(random);

    @Test
    void given_a_drawn_token_when_it_comes_back_in_a_cookie_then_it_is_the_same() {
        assertThat(VisitToken.read(token.reveal())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "a b", "../../etc/passwd", "<script>alert(1)</script>"})
    void given_something_else_in_the_cookie_when_read_then_it_is_no_token(String text) {
        assertThat(VisitToken.read(text)).isEmpty();
    }

    @Test
    void given_a_very_long_cookie_when_read_then_it_is_no_token() {
        assertThat(VisitToken.read(token.reveal().repeat(100))).isEmpty();
    }

    @Test
    void given_a_token_when_printed_then_it_is_not_shown() {
        assertThat(token.toString()).doesNotContain(token.reveal());
    }

    @Test
    void given_a_form_of_another_visit_when_checked_then_it_does_not_pass() {
        var other = VisitToken.draw(random);

        assertThat(token.isFormToken(token.formToken())).isTrue();
        assertThat(token.isFormToken(other.formToken())).isFalse();
        assertThat(token.isFormToken("")).isFalse();
    }

    @Test
    void given_a_seed_when_the_code_is_made_again_then_it_is_the_same_for_this_visit_only() {
        var other = VisitToken.draw(random);

        assertThat(token.code("seed")).isEqualTo(token.code("seed"));
        assertThat(token.code("seed")).isNotEqualTo(token.code("another"));
        assertThat(token.code("seed")).isNotEqualTo(other.code("seed"));
    }

    @Test
    void given_many_seeds_when_codes_are_made_then_each_character_of_the_alphabet_comes_up() {
        var chars =
                IntStream.range(0, 500)
                        .mapToObj(seed -> token.code("seed" + seed).text().substring(5))
                        .flatMapToInt(String::chars)
                        .filter(sign -> sign != '-')
                        .distinct();

        assertThat(chars.count()).isEqualTo(32);
    }
}
