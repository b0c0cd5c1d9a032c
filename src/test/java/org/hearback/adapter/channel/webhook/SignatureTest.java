package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** The vectors of the specification, and what a signature header may look like. */
final class SignatureTest {
    private static final SigningKey KEY = SigningKey.parse(Pushes.SECRET).orElseThrow();
    private static final SigningKey OTHER = SigningKey.parse(Pushes.OTHER_SECRET).orElseThrow();

    @Test
    void given_the_vector_of_the_specification_when_signed_then_the_signature_is_the_same() {
        var body = bytes("{\"test\": 2432232314}");

        assertThat(
                        SignatureHeader.of(
                                List.of(KEY), "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void given_our_own_vector_when_signed_then_the_signature_is_the_same() {
        var body =
                bytes(
                        "{\"type\":\"social.post.created\",\"timestamp\":\"2026-08-20T09:15:00Z\","
                                + "\"data\":{\"id\":\"ext-1001\"}}");

        assertThat(SignatureHeader.of(List.of(OTHER), "msg_001", "1787217300", body))
                .isEqualTo("v1,bhYddroPmhhKF4cnWTaEe0LTyXyWUIMBKeZTVVvxVdA=");
    }

    @Test
    void given_two_keys_when_signed_then_both_signatures_stand_there() {
        var header = SignatureHeader.of(List.of(KEY, OTHER), "msg_1", "1", bytes("x"));

        assertThat(header.split(" ")).hasSize(2).allMatch(part -> part.startsWith("v1,"));
        assertThat(matches(header)).isTrue();
    }

    @Test
    void given_signatures_of_other_versions_and_keys_when_read_then_ours_is_found_among_them() {
        var ours = SignatureHeader.of(List.of(KEY), "msg_1", "1", bytes("x"));

        assertThat(matches("v1a,AAAA v2,BBBB v1,!!! v1, " + ours)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,",
                "v1",
                ",",
                "v2,AAAA",
                "v1,AAAA",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void given_a_signature_of_something_else_when_read_then_none_is_found(String header) {
        assertThat(matches(header)).isFalse();
    }

    @Test
    void given_a_right_signature_under_another_version_when_read_then_it_is_not_found() {
        var ours = SignatureHeader.of(List.of(KEY), "msg_1", "1", bytes("x"));

        assertThat(matches(ours.replace("v1,", "v1a,"))).isFalse();
    }

    @Test
    void given_thousands_of_signatures_when_read_then_only_the_first_are_looked_at() {
        var ours = SignatureHeader.of(List.of(KEY), "msg_1", "1", bytes("x"));

        assertThat(matches("v1,AAAA ".repeat(15) + ours)).isTrue();
        assertThat(matches("v1,AAAA ".repeat(5_000) + ours)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_AAAA",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_!!!",
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void given_a_secret_that_is_none_when_read_then_there_is_no_key(String secret) {
        assertThat(SigningKey.parse(secret)).isEmpty();
    }

    @Test
    void given_chance_when_secrets_are_made_then_each_is_a_key_and_none_is_like_another() {
        var random = new SecureRandom();

        var first = SigningKey.generate(random);

        assertThat(SigningKey.parse(first)).isPresent();
        assertThat(first).startsWith("whsec_").isNotEqualTo(SigningKey.generate(random));
    }

    private static boolean matches(String header) {
        return SignatureHeader.contains(header, List.of(KEY.sign("msg_1", "1", bytes("x"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
