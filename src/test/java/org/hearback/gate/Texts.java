package org.hearback.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts for people, and the places that name them. */
record Texts(Properties all) {
    private static final Path FILE = Path.of("resources/i18n/hearback.properties");

    /**
     * A text's key as a literal in Java, JavaScript or a template; one that ends in a dot or dash
     * is the head of several.
     */
    private static final Pattern LITERAL =
            Pattern.compile("[\"'](hearback\\.[A-Za-z0-9._-]+)[\"']");

    /** Named alike, but not shown to people: a JVM property, entity properties, an event. */
    private static final Set<String> NO_TEXTS =
            Set.of(
                    "hearback.http.exceptions",
                    "hearback.post",
                    "hearback.note",
                    "hearback.reporter",
                    "hearback.voices",
                    "hearback.caretaker",
                    "hearback.ping");

    /** The plugin's English texts. */
    static Texts ofPlugin() {
        var all = new Properties();
        try (var in = Files.newInputStream(FILE)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(all);
    }

    /** The lines of the file, as written. */
    static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a text of that key. */
    boolean has(String key) {
        return all.containsKey(key);
    }

    /**
     * Whether there is a text of that key or, for a head such as {@code hearback.reason.}, one
     * whose key starts so.
     */
    boolean answers(String literal) {
        return has(literal)
                || (isHead(literal) && keys().stream().anyMatch(key -> key.startsWith(literal)));
    }

    Set<String> keys() {
        return all.stringPropertyNames();
    }

    /** Whether the literal is only the beginning of keys. */
    static boolean isHead(String literal) {
        return literal.endsWith(".");
    }

    /** Every literal that looks like a key in the plugin's code, scripts and templates. */
    static List<String> literals() {
        var found = new ArrayList<String>();
        for (var root : List.of("src/main/java", "resources/templates", "resources/js"))
            for (var file : files(Path.of(root))) {
                var matcher = LITERAL.matcher(read(file));
                while (matcher.find()) found.add(matcher.group(1));
            }
        return found.stream()
                .filter(literal -> !NO_TEXTS.contains(literal))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Path> files(Path root) {
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> below = Files.walk(root)) {
            return below.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
