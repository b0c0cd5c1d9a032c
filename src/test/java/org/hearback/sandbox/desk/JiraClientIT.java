package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.skeleton.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A client that others wrote, jira.js from npm, drives the REST APIs of the sandbox. */
class JiraClientIT {
    @TempDir static Path home;
    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(home);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void given_jira_js_when_it_does_what_it_can_then_the_sandbox_answers_like_jira()
            throws IOException, InterruptedException {
        Path output = home.resolve("jira-js.txt");
        var run =
                new ProcessBuilder("node", "--test", "src/test/js/jira-js.mjs")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        run.environment().put("JIRA", desk.baseUrl().toString());
        run.environment().put("NODE_MODULES", System.getProperty("node.modules"));

        Process node = run.start();
        boolean ended = node.waitFor(120, TimeUnit.SECONDS);
        if (!ended) node.destroyForcibly();

        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        assertThat(said).contains("pass 10");
    }
}
