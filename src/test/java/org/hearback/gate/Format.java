package org.hearback.gate;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one layout of all Java sources: google-java-format, AOSP style, unused imports removed. Run
 * as a program it brings the sources into it; {@link FormatTest} only looks.
 */
final class Format {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    /**
     * Rewrites what is laid out otherwise.
     *
     * @param roots directories; all Java sources below them are read
     */
    public static void main(String... roots) throws IOException {
        var changed = 0;
        for (var file : misfits(Arrays.stream(roots).map(Path::of).toList())) {
            Files.writeString(file, formatted(file));
            System.out.println("formatted " + file);
            changed++;
        }
        System.out.println(changed + " files formatted");
    }

    /** The sources below these directories that are laid out otherwise, in order of their names. */
    static List<Path> misfits(List<Path> roots) throws IOException {
        return sources(roots).parallelStream()
                .filter(file -> !read(file).equals(formatted(file)))
                .toList();
    }

    /** All Java sources below these directories, in order of their names. */
    static List<Path> sources(List<Path> roots) throws IOException {
        var found = Stream.<Path>empty();
        for (var root : roots) {
            try (var below = Files.walk(root)) {
                var files = below.filter(file -> file.toString().endsWith(".java")).toList();
                found = Stream.concat(found, files.stream());
            }
        }
        return found.sorted().toList();
    }

    /** The source as it should be laid out. */
    static String formatted(String source) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(source);
    }

    private static String formatted(Path file) {
        try {
            return formatted(read(file));
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be parsed", e);
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
