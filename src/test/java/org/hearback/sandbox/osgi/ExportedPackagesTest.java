package org.hearback.sandbox.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExportedPackagesTest {
    @Test
    void given_a_line_without_a_source_when_read_then_it_is_refused() {
        assertThatThrownBy(() -> ExportedPackages.parse("com.acme 1.0\n"))
                .hasMessageContaining("com.acme 1.0");
    }

    @Test
    void given_versions_when_written_for_the_framework_then_they_stand_behind_the_package() {
        var exports = ExportedPackages.parse("# list\n\na.b 1.2  # RFC\nc.d  # javadoc\n");

        assertThat(exports.names()).containsExactlyInAnyOrder("a.b", "c.d");
        assertThat(exports.asFrameworkProperty()).startsWith("a.b;version=1.2,c.d,");
    }
}
