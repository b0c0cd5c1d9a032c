package org.hearback.sandbox.osgi;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The packages that Jira 11 gives to plugins: {@code jira-11-exports.txt}, and nothing else. */
public final class ExportedPackages {
    private static final String LIST = "jira-11-exports.txt";

    /** Needed by Gemini Blueprint itself; Jira's own copy of it has them from Jira too. */
    private static final List<String> FOR_GEMINI =
            List.of(
                    "org.aopalliance.aop",
                    "org.aopalliance.intercept",
                    "org.apache.commons.logging;version=1.2",
                    "org.springframework.aop;version=6.2.19",
                    "org.springframework.aop.framework;version=6.2.19",
                    "org.springframework.aop.support;version=6.2.19",
                    "org.springframework.beans.factory.parsing;version=6.2.19",
                    "org.springframework.beans.factory.xml;version=6.2.19",
                    "org.springframework.beans.propertyeditors;version=6.2.19",
                    "org.springframework.context.config;version=6.2.19",
                    "org.springframework.context.event;version=6.2.19",
                    "org.springframework.core.convert;version=6.2.19",
                    "org.springframework.core.io.support;version=6.2.19",
                    "org.springframework.core.task;version=6.2.19",
                    "org.springframework.scheduling.concurrent;version=6.2.19",
                    "org.springframework.util;version=6.2.19",
                    "org.springframework.util.xml;version=6.2.19");

    private final Map<String, String> versions;

    private ExportedPackages(Map<String, String> versions) {
        this.versions = versions;
    }

    /** Reads the list from the class path. */
    public static ExportedPackages ofJira11() {
        try (var in = ExportedPackages.class.getResourceAsStream("/" + LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines {@code package [version] # source}; a line without a source is an error. */
    static ExportedPackages parse(String list) {
        var versions = new LinkedHashMap<String, String>();
        list.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            var halves = line.split("  # ", 2);
                            if (halves.length < 2 || halves[1].isBlank()) {
                                throw new IllegalArgumentException("no source given: " + line);
                            }
                            var words = halves[0].strip().split(" ", 2);
                            versions.put(words[0], words.length > 1 ? words[1] : "");
                        });
        return new ExportedPackages(versions);
    }

    /** The names of the packages. */
    public Set<String> names() {
        return Set.copyOf(versions.keySet());
    }

    /** The list as the framework's property wants it. */
    String asFrameworkProperty() {
        var own =
                versions.entrySet().stream()
                        .map(e -> e.getValue().isEmpty() ? e.getKey() : versioned(e));
        return own.collect(joining(",")) + "," + String.join(",", FOR_GEMINI);
    }

    private static String versioned(Map.Entry<String, String> line) {
        return line.getKey() + ";version=" + line.getValue();
    }
}
