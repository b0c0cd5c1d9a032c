package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the script tests where Node is found, and says loudly where it is not. */
class LengthScriptTest {
    @Test
    void given_the_shared_vectors_when_the_pages_script_counts_then_it_agrees_with_the_server()
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                nodeIsThere(),
                "SKIPPED: no node on the PATH, so resources/js/length.js was not tested");
        var output = Files.createTempFile("length-script", ".txt");

        var run =
                new ProcessBuilder("node", "--test", "src/test/js/length.test.mjs")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        var ended = run.waitFor(60, TimeUnit.SECONDS);
        if (!ended) run.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(run.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
    }

    private static boolean nodeIsThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "node"))
                .anyMatch(Files::isExecutable);
    }
}
