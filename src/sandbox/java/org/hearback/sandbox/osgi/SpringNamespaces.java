package org.hearback.sandbox.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A bundle with Spring's XML namespaces. Gemini looks for their handlers and schemas in bundles
 * only; here Spring is no bundle but part of the host's class path, so this bundle stands for it.
 */
final class SpringNamespaces {
    private static final ClassLoader HOST = SpringNamespaces.class.getClassLoader();

    private SpringNamespaces() {}

    static Path bundle(Path directory) throws IOException {
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "sandbox.spring.namespaces");
        headers.putValue("DynamicImport-Package", "*");
        var jar = directory.resolve("spring-namespaces.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : files().entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("META-INF/spring.handlers", merged("META-INF/spring.handlers"));
        var schemas = merged("META-INF/spring.schemas");
        files.put("META-INF/spring.schemas", schemas);
        new String(schemas, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.endsWith(".xsd"))
                .map(line -> line.substring(line.lastIndexOf('=') + 1).strip())
                .forEach(xsd -> files.put(xsd, bytesOf(xsd)));
        return files;
    }

    private static byte[] merged(String name) throws IOException {
        var all = new StringBuilder();
        for (var url : Collections.list(HOST.getResources(name))) {
            if (!url.getPath().contains("gemini-blueprint")) {
                try (var in = url.openStream()) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    all.append('\n');
                }
            }
        }
        return all.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytesOf(String resource) {
        try (var in = HOST.getResourceAsStream(resource)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
