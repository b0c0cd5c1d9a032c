package org.hearback.sandbox.town;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Whether the town is as a Mastodon is, by the judgement of the official client from npm. */
class MastoClientIT {
    @TempDir Path directory;

    @Test
    void given_the_official_client_when_it_drives_the_town_then_all_is_as_it_expects()
            throws Exception {
        try (var town = TownServer.start(directory, "", Clock.systemUTC())) {
            var node =
                    new ProcessBuilder(
                                    "node",
                                    "src/test/js/masto-town.mjs",
                                    System.getProperty("node.modules", "target/npm/node_modules"),
                                    town.base().toString(),
                                    Town.tokenOf("mara"),
                                    Town.tokenOf("acme"))
                            .redirectErrorStream(true)
                            .start();

            var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said).contains("masto: all as expected");
            assertThat(node.exitValue()).isZero();
        }
    }
}
