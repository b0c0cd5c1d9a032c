package org.hearback.adapter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.notice.Seals;
import org.hearback.notice.SealsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

final class KeyFileSealsTest implements SealsContract {
    @TempDir private Path sharedHome;
    private Seals seals;

    @BeforeEach
    void make() {
        seals = sealsOf(sharedHome);
    }

    @Override
    public Seals seals() {
        return seals;
    }

    @Test
    void given_another_node_when_it_checks_then_the_seal_holds_there_too() {
        var seal = seals.seal("out:42");

        assertThat(sealsOf(sharedHome).holds("out:42", seal)).isTrue();
    }

    @Test
    void given_another_installation_when_it_checks_then_the_seal_does_not_hold(
            @TempDir Path other) {
        var seal = seals.seal("out:42");

        assertThat(sealsOf(other).holds("out:42", seal)).isFalse();
    }

    @Test
    void given_the_known_key_when_sealed_then_it_is_the_hash_that_openssl_makes() throws Exception {
        Files.createDirectories(sharedHome.resolve("hearback"));
        Files.writeString(
                sharedHome.resolve("hearback").resolve("secret.key"),
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThat(sealsOf(sharedHome).seal("out:42"))
                .isEqualTo("kUhSdkl1vxPQq3Fk7Oz5WrUJ_eygDL5H33s7OJ7Z8Ck");
    }

    private static Seals sealsOf(Path sharedHome) {
        return new KeyFileSeals(new KeyFile(sharedHome, new SecureRandom()));
    }
}
