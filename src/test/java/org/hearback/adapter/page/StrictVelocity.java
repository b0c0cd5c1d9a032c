package org.hearback.adapter.page;

import com.atlassian.templaterenderer.TemplateRenderer;

import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Velocity as strict as Jira's and stricter: what is inserted is escaped, no method but those on
 * the plugin's allowlist is called, no getter of anything but a map is read, and a reference to
 * what is not there is an error.
 */
final class StrictVelocity implements TemplateRenderer {
    private final VelocityEngine engine = new VelocityEngine();

    StrictVelocity() {
        engine.setProperty("resource.loader", "file");
        engine.setProperty("file.resource.loader.path", "resources");
        engine.setProperty("input.encoding", "UTF-8");
        engine.setProperty("runtime.references.strict", "true");
        engine.setProperty("runtime.introspector.uberspect", Allowlisted.class.getName());
        engine.setProperty("eventhandler.referenceinsertion.class", Escaping.class.getName());
        engine.setProperty(
                "runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void render(String template, Map<String, Object> context, Writer writer)
            throws IOException {
        try {
            engine.mergeTemplate(
                    template, "UTF-8", new VelocityContext(new HashMap<>(context)), writer);
        } catch (Exception e) {
            throw new IOException(template, e);
        }
    }

    /** Made by Velocity by name. */
    public static final class Escaping implements ReferenceInsertionEventHandler {
        @Override
        public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
            if (value == null) return null;
            return value.toString()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }

    /** Made by Velocity by name. */
    public static final class Allowlisted extends UberspectImpl {
        private static final String DESCRIPTOR = descriptor();

        @Override
        public VelMethod getMethod(Object target, String name, Object[] args, Info where)
                throws Exception {
            var signature =
                    target.getClass().getName()
                            + "#"
                            + name
                            + "("
                            + (args.length == 1 ? args[0].getClass().getName() : "?")
                            + ")";
            if (!DESCRIPTOR.contains("<method>" + signature + "</method>"))
                throw new IllegalStateException("not on the allowlist: " + signature);
            return super.getMethod(target, name, args, where);
        }

        @Override
        public VelPropertyGet getPropertyGet(Object target, String name, Info where)
                throws Exception {
            if (!(target instanceof Map))
                throw new IllegalStateException(target.getClass() + " is no map: ." + name);
            return super.getPropertyGet(target, name, where);
        }

        private static String descriptor() {
            try {
                return Files.readString(Path.of("atlassian-plugin.xml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
