package org.hearback.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.osgi.PluginNotEnabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

import java.nio.file.Path;
import java.time.Duration;

/** Plugins that Jira 11 would not enable. */
class NodeRefusalsIT {
    @TempDir Path directory;

    @Test
    void given_an_import_that_jira_does_not_export_when_started_then_it_is_named()
            throws Exception {
        var jar = new TinyPlugin().importing("org.apache.velocity").build(directory);

        assertThatThrownBy(() -> Node.start(options(jar)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("org.apache.velocity");
    }

    @Test
    void given_a_service_that_nobody_offers_when_started_then_it_is_named() throws Exception {
        var jar =
                new TinyPlugin()
                        .withBean(
                                "<osgi:reference id='x'"
                                        + " interface='com.atlassian.plugin.web.Condition'/>")
                        .build(directory);

        assertThatThrownBy(() -> Node.start(options(jar)))
                .isInstanceOf(PluginNotEnabled.class)
                .hasMessageContaining("nobody offers: com.atlassian.plugin.web.Condition");
    }

    @Test
    void given_a_bean_that_throws_when_started_then_its_reason_is_told() throws Exception {
        var jar =
                new TinyPlugin()
                        .withClass(
                                "Broken",
                                "public class Broken { public Broken() { throw new"
                                        + " RuntimeException(\"no key\"); } }")
                        .withBean("<bean class='tiny.Broken'/>")
                        .build(directory);

        assertThatThrownBy(() -> Node.start(options(jar)))
                .isInstanceOf(PluginNotEnabled.class)
                .hasStackTraceContaining("no key");
    }

    @Test
    void given_an_allowlist_line_without_parentheses_when_started_then_it_is_refused()
            throws Exception {
        var jar =
                new TinyPlugin()
                        .withModule(
                                "<velocity-allowlist key='v'><method>tiny.X#getY</method>"
                                        + "</velocity-allowlist>")
                        .build(directory);

        assertThatThrownBy(() -> Node.start(options(jar)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tiny.X#getY");
    }

    private NodeOptions options(Path jar) {
        return NodeOptions.of(jar, directory.resolve("home"))
                .desk(TinyDesk::new)
                .contextWait(Duration.ofSeconds(5))
                .build();
    }
}
