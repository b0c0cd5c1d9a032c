package org.hearback.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jar that the build packed, as the property {@code plugin.jar} names it.
 *
 * @param entries the names of all files in it
 * @param headers its manifest
 * @param notice its META-INF/NOTICE
 */
record PluginJar(List<String> entries, Map<String, String> headers, String notice) {
    static PluginJar read() {
        var path = Path.of(System.getProperty("plugin.jar"));
        try (var jar = new JarFile(path.toFile())) {
            var entries =
                    jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .toList();
            var headers =
                    jar.getManifest().getMainAttributes().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            entry -> entry.getKey().toString(),
                                            entry -> entry.getValue().toString()));
            var notice =
                    new String(
                            jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(),
                            StandardCharsets.UTF_8);
            return new PluginJar(entries, headers, notice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that stand in the jar itself, as paths. */
    Stream<String> classes() {
        return entries.stream().filter(entry -> entry.endsWith(".class"));
    }

    /** The jars inside. */
    List<String> libraries() {
        return entries.stream().filter(entry -> entry.endsWith(".jar")).sorted().toList();
    }

    /** A header, which must be there. */
    String header(String name) {
        var value = headers.get(name);
        if (value == null)
            throw new AssertionError("no header " + name + " in " + headers.keySet());
        return value;
    }

    /**
     * For each imported package what the manifest says of it: {@code version="[6,7)"}; empty for
     * nothing.
     */
    Map<String, String> imports() {
        var imports = new LinkedHashMap<String, String>();
        for (var clause : split(header("Import-Package"))) {
            var end = clause.indexOf(';');
            imports.put(
                    end < 0 ? clause : clause.substring(0, end),
                    end < 0 ? "" : clause.substring(end + 1));
        }
        return imports;
    }

    /** A header's clauses: split at the commas that stand in no quotes. */
    private static List<String> split(String header) {
        return Stream.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(String::strip)
                .toList();
    }
}
