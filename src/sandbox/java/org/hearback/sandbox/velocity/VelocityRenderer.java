package org.hearback.sandbox.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;

import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.log.NullLogChute;
import org.hearback.sandbox.host.Templates;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Renders the templates of one owner: a plugin, or the sandbox itself. Thread-safe. */
public final class VelocityRenderer implements TemplateRenderer, Templates {
    private final VelocityEngine engine = new VelocityEngine();
    private final Map<String, Object> standing;

    /**
     * Makes a renderer.
     *
     * @param resources where templates come from; null for one that is not there
     * @param standing what every template is given
     */
    public VelocityRenderer(
            Function<String, @Nullable URL> resources,
            MethodAllowlist allowlist,
            Map<String, Object> standing) {
        this.standing = Map.copyOf(standing);
        engine.setProperty("resource.loader", "owner");
        engine.setProperty("owner.resource.loader.instance", new OwnerResources(resources));
        engine.setProperty("owner.resource.loader.cache", "true");
        engine.setProperty("input.encoding", "UTF-8");
        engine.setProperty("runtime.introspector.uberspect", GuardedUberspect.class.getName());
        engine.setProperty("runtime.log.logsystem.class", NullLogChute.class.getName());
        engine.setApplicationAttribute(GuardedUberspect.ALLOWLIST, allowlist);
        var caller = Thread.currentThread().getContextClassLoader();
        // Velocity makes its parts by class name; a caller from a bundle could not see them.
        Thread.currentThread().setContextClassLoader(VelocityRenderer.class.getClassLoader());
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException("Velocity did not start", e);
        } finally {
            Thread.currentThread().setContextClassLoader(caller);
        }
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer)
            throws RenderingException, IOException {
        try {
            engine.getTemplate(templateName, "UTF-8").merge(contextOf(context, true), writer);
        } catch (ResourceNotFoundException e) {
            throw new RenderingException("there is no template " + templateName, e);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new RenderingException(templateName + " was not rendered", e);
        }
    }

    @Override
    public String render(String name, Map<String, Object> context) {
        var text = new StringWriter();
        try {
            render(name, context, text);
        } catch (IOException e) {
            throw new IllegalStateException("a string refused to be written", e);
        }
        return text.toString();
    }

    /** Renders a line of a descriptor, such as the link of a web-item; nothing is escaped. */
    public String line(String template, Map<String, Object> context) {
        var text = new StringWriter();
        try {
            engine.evaluate(contextOf(context, false), text, "descriptor", template);
        } catch (IOException e) {
            throw new IllegalStateException("a string refused to be written", e);
        }
        return text.toString();
    }

    private VelocityContext contextOf(Map<String, Object> context, boolean escaped) {
        var all = new HashMap<String, Object>(standing);
        all.putAll(context);
        var velocity = new VelocityContext(all);
        if (escaped) {
            var cartridge = new EventCartridge();
            cartridge.addEventHandler(new HtmlEscaping());
            cartridge.attachToContext(velocity);
        }
        return velocity;
    }
}
