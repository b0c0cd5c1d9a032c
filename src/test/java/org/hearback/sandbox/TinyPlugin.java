package org.hearback.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds plugins of a few lines, to try what a node does with them. All classes are in "tiny". */
final class TinyPlugin {
    private static final String IMPORTS =
            String.join(
                    ",",
                    "com.atlassian.annotations.security",
                    "com.atlassian.plugin.web",
                    "com.atlassian.plugins.rest.api.security.annotation",
                    "com.atlassian.sal.api.lifecycle",
                    "com.atlassian.scheduler",
                    "com.atlassian.scheduler.config",
                    "com.atlassian.templaterenderer",
                    "com.atlassian.webresource.api.assembler",
                    "com.fasterxml.jackson.annotation",
                    "jakarta.inject",
                    "jakarta.servlet",
                    "jakarta.servlet.http",
                    "jakarta.ws.rs",
                    "jakarta.ws.rs.core",
                    "org.springframework.context.annotation");

    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> modules = new ArrayList<>();
    private final List<String> spring = new ArrayList<>();
    private String imports = IMPORTS;

    /** A class of the package, without its package line and imports of the tiny world. */
    TinyPlugin withClass(String name, String body) {
        classes.put(
                name,
                """
                package tiny;
                import com.atlassian.annotations.security.XsrfProtectionExcluded;
                import com.atlassian.plugins.rest.api.security.annotation.*;
                import com.atlassian.scheduler.*;
                import com.atlassian.scheduler.config.*;
                import jakarta.servlet.http.*;
                import jakarta.ws.rs.*;
                """
                        + body);
        return this;
    }

    TinyPlugin withFile(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** A module of the descriptor. */
    TinyPlugin withModule(String xml) {
        modules.add(xml);
        return this;
    }

    /** An element of the Spring file. */
    TinyPlugin withBean(String xml) {
        spring.add(xml);
        return this;
    }

    TinyPlugin importing(String packageName) {
        imports += "," + packageName;
        return this;
    }

    /** Writes the jar into a directory. */
    Path build(Path directory) throws IOException {
        var jar = directory.resolve("tiny.jar");
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "tiny");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Atlassian-Plugin-Key", "tiny");
        headers.putValue("Spring-Context", "*");
        headers.putValue("Import-Package", imports);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            write(out, "atlassian-plugin.xml", descriptor().getBytes(StandardCharsets.UTF_8));
            write(out, "META-INF/spring/tiny.xml", beans().getBytes(StandardCharsets.UTF_8));
            for (var file : files.entrySet()) {
                write(out, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            var compiled = compiled(Files.createDirectories(directory.resolve("classes")));
            try (var walk = Files.walk(compiled)) {
                for (var path : walk.filter(Files::isRegularFile).toList()) {
                    write(out, compiled.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
        }
        return jar;
    }

    private static void write(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private String descriptor() {
        return "<atlassian-plugin key=\"tiny\" name=\"Tiny\" plugins-version=\"2\">%s</atlassian-plugin>"
                .formatted(String.join("\n", modules));
    }

    private String beans() {
        return """
        <beans xmlns="http://www.springframework.org/schema/beans"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:context="http://www.springframework.org/schema/context"
          xmlns:osgi="http://www.eclipse.org/gemini/blueprint/schema/blueprint"
          xsi:schemaLocation="http://www.springframework.org/schema/beans
            http://www.springframework.org/schema/beans/spring-beans.xsd
            http://www.springframework.org/schema/context
            http://www.springframework.org/schema/context/spring-context.xsd
            http://www.eclipse.org/gemini/blueprint/schema/blueprint
            http://www.eclipse.org/gemini/blueprint/schema/blueprint/gemini-blueprint.xsd">
          <context:annotation-config/>
          %s
        </beans>
        """
                .formatted(String.join("\n", spring));
    }

    private Path compiled(Path directory) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = classes.entrySet().stream().map(TinyPlugin::source).toList();
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var options =
                List.of("-d", directory.toString(), "-cp", classPath, "-proc:none", "-nowarn");
        if (!sources.isEmpty()
                && !compiler.getTask(null, null, null, options, null, sources).call()) {
            throw new IllegalArgumentException("the tiny plugin does not compile, see above");
        }
        return directory;
    }

    private static JavaFileObject source(Map.Entry<String, String> entry) {
        var uri = URI.create("string:///tiny/" + entry.getKey() + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return entry.getValue();
            }
        };
    }
}
