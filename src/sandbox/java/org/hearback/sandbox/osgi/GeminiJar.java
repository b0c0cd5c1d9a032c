package org.hearback.sandbox.osgi;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * One jar of Gemini Blueprint 3.0.0.M01, the last public release, made fit for Spring 6. Atlassian
 * has its own fork that no public registry holds; this comes as near to it as public bytes can.
 */
final class GeminiJar {
    private GeminiJar() {}

    /** Writes the fitted jar of {@code part} (io, core, extender) into {@code directory}. */
    static Path fitted(String part, Path directory) throws IOException {
        var original = onClassPath("gemini-blueprint-" + part + "-");
        var fitted = directory.resolve(original.getFileName());
        try (var jar = new JarFile(original.toFile())) {
            var manifest = jar.getManifest();
            var imports = manifest.getMainAttributes().getValue("Import-Package");
            manifest.getMainAttributes()
                    .putValue("Import-Package", imports.replace("[5.0.0,6)", "[5.0.0,7)"));
            try (var out = new JarOutputStream(Files.newOutputStream(fitted), manifest)) {
                copyEntries(jar, out);
            }
        }
        return fitted;
    }

    private static void copyEntries(JarFile jar, JarOutputStream out) throws IOException {
        for (var entry : Collections.list(jar.entries())) {
            if (entry.isDirectory() || entry.getName().equals(JarFile.MANIFEST_NAME)) {
                continue;
            }
            byte[] bytes;
            try (var in = jar.getInputStream(entry)) {
                bytes = in.readAllBytes();
            }
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(entry.getName().endsWith(".class") ? SpringSixLinks.relink(bytes) : bytes);
            out.closeEntry();
        }
    }

    /** Surefire and failsafe start with a booter jar and give the true class path aside. */
    private static Path onClassPath(String prefix) {
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path", ""));
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            var path = Path.of(entry);
            var name = path.getFileName();
            if (name != null && name.toString().startsWith(prefix)) {
                return path;
            }
        }
        throw new IllegalStateException(prefix + "*.jar is not on the class path");
    }
}
