package org.hearback.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All Java of the project is laid out by google-java-format; ADR 3 says why this is a test. */
class FormatTest {
    private static final List<Path> ROOTS =
            List.of(
                    Path.of("src/main/java"),
                    Path.of("src/sandbox/java"),
                    Path.of("src/standins/java"),
                    Path.of("src/test/java"));

    @Test
    void given_all_sources_when_they_are_formatted_then_nothing_changes() throws IOException {
        assertThat(Format.sources(ROOTS)).isNotEmpty();

        var misfits = Format.misfits(ROOTS);

        assertThat(misfits)
                .as("laid out otherwise; `mvn test-compile exec:exec@format` mends it")
                .isEmpty();
    }

    @Test
    void given_a_crooked_source_when_the_program_runs_then_it_is_straight(@TempDir Path root)
            throws IOException {
        var crooked =
                Files.writeString(
                        root.resolve("A.java"), "import java.util.List;class A{int i=1 ;}");
        assertThat(Format.misfits(List.of(root))).containsExactly(crooked);

        Format.main(root.toString());

        assertThat(Format.misfits(List.of(root))).isEmpty();
        assertThat(crooked).hasContent("class A {\n    int i = 1;\n}\n");
    }
}
