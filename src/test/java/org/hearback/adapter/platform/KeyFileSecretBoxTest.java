package org.hearback.adapter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class KeyFileSecretBoxTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir Path home;

    private KeyFileSecretBox box() {
        return new KeyFileSecretBox(new KeyFile(home, RANDOM), RANDOM);
    }

    private Path keyFile() {
        return home.resolve("hearback/secret.key");
    }

    @Test
    void given_a_secret_when_sealed_then_every_node_with_the_shared_home_opens_it() {
        var sealed = box().seal("t0k3n – ✓");

        assertThat(box().open(sealed)).isEqualTo("t0k3n – ✓");
        assertThat(sealed).doesNotContain("t0k3n");
    }

    @Test
    void given_one_secret_when_sealed_twice_then_the_forms_differ() {
        assertThat(box().seal("same")).isNotEqualTo(box().seal("same"));
    }

    @Test
    void given_a_sealed_secret_that_was_changed_when_opened_then_it_is_refused() {
        var sealed = box().seal("t0k3n");
        var bytes = Base64.getDecoder().decode(sealed.substring(3));
        bytes[bytes.length - 1] ^= 1;
        var changed = "v1:" + Base64.getEncoder().encodeToString(bytes);

        for (var wrong : new String[] {changed, "v1:AAAA", "v1:%%%", "t0k3n", ""})
            assertThatThrownBy(() -> box().open(wrong)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void given_another_key_when_a_secret_is_opened_then_it_is_refused_without_showing_it()
            throws IOException {
        var sealed = box().seal("t0k3n");
        Files.delete(keyFile());

        assertThatThrownBy(() -> box().open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key file")
                .hasMessageNotContaining("t0k3n");
    }

    @Test
    void given_a_new_home_when_the_first_secret_is_sealed_then_only_jiras_user_can_read_the_key()
            throws IOException {
        box().seal("t0k3n");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        try (var files = Files.list(keyFile().getParent())) {
            assertThat(files).containsExactly(keyFile());
        }
    }

    @Test
    void given_a_damaged_key_file_when_a_secret_is_sealed_then_the_error_names_the_file()
            throws IOException {
        Files.createDirectories(keyFile().getParent());
        Files.writeString(keyFile(), "c2hvcnQ=");

        assertThatThrownBy(() -> box().seal("t0k3n"))
                .hasMessageContaining("secret.key")
                .hasMessageContaining("5 bytes");
    }

    @Test
    void given_many_nodes_that_start_at_once_when_each_seals_then_all_open_what_any_sealed()
            throws Exception {
        var nodes = IntStream.range(0, 8).mapToObj(i -> box()).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var sealings =
                    nodes.stream().<Callable<String>>map(node -> () -> node.seal("t0k3n")).toList();
            for (var sealed : pool.invokeAll(sealings))
                for (var node : nodes) assertThat(node.open(sealed.get())).isEqualTo("t0k3n");
        }
    }
}
