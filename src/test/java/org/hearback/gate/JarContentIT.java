package org.hearback.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in the jar that goes to customers, and what it asks of their Jira. */
class JarContentIT {
    /**
     * The packages that Jira 11 gives to plugins, each with its source; the sandbox exports these
     * and no other.
     */
    private static final Path EXPORTS = Path.of("src/sandbox/resources/jira-11-exports.txt");

    private static final List<String> LIBRARIES =
            List.of(
                    "META-INF/lib/commons-csv.jar",
                    "META-INF/lib/jdom2.jar",
                    "META-INF/lib/jsoup.jar",
                    "META-INF/lib/rome-utils.jar",
                    "META-INF/lib/rome.jar");

    private final PluginJar jar = PluginJar.read();

    @Test
    void given_the_jar_when_its_classes_are_listed_then_all_are_of_the_plugin() {
        assertThat(jar.classes())
                .isNotEmpty()
                .filteredOn(entry -> !entry.startsWith("org/hearback/"))
                .isEmpty();
    }

    @Test
    void given_the_jar_when_its_classes_are_listed_then_each_was_compiled_from_the_main_sources() {
        assertThat(jar.classes().map(JarContentIT::source))
                .filteredOn(file -> !Files.exists(file))
                .isEmpty();
    }

    @Test
    void
            given_the_jar_when_its_libraries_are_listed_then_they_are_the_known_ones_and_on_the_class_path() {
        assertThat(jar.libraries()).isEqualTo(LIBRARIES);
        assertThat(jar.header("Bundle-ClassPath").split(","))
                .contains(".")
                .containsAll(LIBRARIES)
                .hasSize(LIBRARIES.size() + 1);
    }

    @Test
    void given_the_jar_when_its_notice_is_read_then_each_library_has_a_licence() {
        assertThat(LIBRARIES)
                .allSatisfy(
                        library ->
                                assertThat(jar.notice()).containsPattern(library + " .*License"));
        assertThat(jar.entries()).contains("META-INF/LICENSE");
    }

    @Test
    void given_the_manifest_when_jira_reads_it_then_the_plugin_is_taken_as_it_is() {
        var key = Descriptor.ofPlugin().xml().getDocumentElement().getAttribute("key");

        assertThat(jar.header("Atlassian-Plugin-Key"))
                .as("its presence keeps Jira from transforming the jar")
                .isEqualTo("org.hearback.jsm");
        assertThat(jar.header("Bundle-SymbolicName")).isEqualTo("org.hearback.jsm");
        assertThat(key).isIn("${plugin.key}", "org.hearback.jsm");
        assertThat(jar.header("Bundle-ManifestVersion")).isEqualTo("2");
        assertThat(Version.parseVersion(jar.header("Bundle-Version")))
                .isGreaterThan(Version.emptyVersion);
        assertThat(jar.header("Spring-Context")).isEqualTo("*");
        assertThat(jar.headers())
                .containsKeys("Bundle-Name", "Bundle-Vendor", "Bundle-Description");
        assertThat(jar.entries()).contains("atlassian-plugin.xml");
        assertThat(jar.entries())
                .filteredOn(entry -> entry.startsWith("META-INF/spring/"))
                .isNotEmpty();
    }

    @Test
    void given_the_manifest_when_read_then_nothing_is_given_away_and_nothing_odd_is_asked() {
        assertThat(jar.headers())
                .doesNotContainKeys(
                        "Export-Package",
                        "Require-Capability",
                        "Require-Bundle",
                        "DynamicImport-Package",
                        "Fragment-Host");
    }

    @Test
    void given_the_imports_when_jira_resolves_them_then_it_exports_each_in_that_version()
            throws IOException {
        var exports = exports();

        assertThat(jar.imports()).isNotEmpty();
        assertThat(jar.imports().keySet()).filteredOn(name -> !exports.containsKey(name)).isEmpty();
        jar.imports()
                .forEach(
                        (name, says) ->
                                assertThat(range(says).includes(exports.get(name)))
                                        .as(name + " " + says)
                                        .isTrue());
    }

    @Test
    void given_the_imports_when_packages_are_atlassians_then_no_version_binds_us_to_one_jira() {
        assertThat(jar.imports().entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("com.atlassian."))
                .isNotEmpty()
                .noneMatch(entry -> entry.getValue().contains("version="));
    }

    @Test
    void
            given_classes_that_only_xml_names_when_the_bundle_loads_them_then_their_packages_are_imported() {
        var foreign =
                Stream.concat(Stream.of(Descriptor.ofPlugin()), Descriptor.ofSpring().stream())
                        .flatMap(Descriptor::classes)
                        .filter(
                                name ->
                                        !name.startsWith("org.hearback.")
                                                && !name.startsWith("java."))
                        .map(name -> name.substring(0, name.lastIndexOf('.')))
                        .distinct();

        assertThat(foreign).filteredOn(name -> !jar.imports().containsKey(name)).isEmpty();
    }

    private static Path source(String entry) {
        return Path.of("src/main/java", entry.replaceAll("(\\$[^/]*)?\\.class$", ".java"));
    }

    private static VersionRange range(String says) {
        return Stream.of(says.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(part -> part.startsWith("version="))
                .map(
                        part ->
                                new VersionRange(
                                        part.substring("version=".length()).replace("\"", "")))
                .findFirst()
                .orElse(new VersionRange("0"));
    }

    /** What the list names, and the packages of the Java platform, which every framework gives. */
    private static Map<String, Version> exports() throws IOException {
        var exports = new TreeMap<String, Version>();
        ModuleLayer.boot().modules().stream()
                .filter(module -> module.getName().startsWith("java."))
                .flatMap(module -> module.getPackages().stream())
                .forEach(name -> exports.put(name, Version.emptyVersion));
        for (var line : Files.readAllLines(EXPORTS)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            assertThat(line).as("each line has its source").contains("  # ");
            var words = line.replaceAll("#.*", "").strip().split("\\s+", -1);
            exports.put(
                    words[0],
                    words.length > 1 ? Version.parseVersion(words[1]) : Version.emptyVersion);
        }
        return exports;
    }
}
