package org.hearback.sandbox.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;

import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.w3c.dom.Element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the applications behind {@code <rest>} modules, and those of the sandbox itself. */
public final class RestModules {
    private RestModules() {}

    /**
     * A REST application of a plugin.
     *
     * @param paths servlet patterns, relative to the context
     */
    public record Application(List<String> paths, ServletContainer servlet) {}

    /** The applications of a plugin's descriptor, each behind Jira's checks. */
    public static List<Application> of(EnabledPlugin plugin, CurrentUser currentUser) {
        return plugin.descriptor().modules("rest").stream()
                .map(module -> application(plugin, module, currentUser))
                .toList();
    }

    private static Application application(
            EnabledPlugin plugin, Element module, CurrentUser currentUser) {
        var config = configured();
        config.register(new Checks(currentUser));
        var made = new Made();
        config.register(made);
        for (var type : classes(plugin, module)) {
            if (type.isAnnotationPresent(Path.class)) {
                config.register(type);
                // Anew for each request, as Jira does: a resource that keeps state shows it.
                made.add(type, () -> plugin.create(type));
            } else if (type.isAnnotationPresent(Provider.class)) {
                config.register(plugin.<Object>create(type));
            }
        }
        var base = "/rest" + module.getAttribute("path") + "/";
        var version = module.getAttribute("version");
        var versions = Stream.of(version, version.replaceFirst("\\.0$", ""), "latest").distinct();
        return new Application(
                versions.map(v -> base + v + "/*").toList(), new ServletContainer(config));
    }

    private static List<Class<?>> classes(EnabledPlugin plugin, Element module) {
        var packages = Descriptor.children(module, "package");
        return packages.isEmpty()
                ? plugin.classesIn("")
                : packages.stream()
                        .flatMap(p -> plugin.classesIn(p.getTextContent().strip()).stream())
                        .toList();
    }

    /**
     * An application of the sandbox itself, of resources and providers. The resources do their own
     * checks.
     */
    public static ServletContainer of(Object... resources) {
        var config = configured();
        var made = new Made();
        config.register(made);
        for (var resource : resources) {
            if (resource.getClass().isAnnotationPresent(Path.class)) {
                config.register(resource.getClass());
                made.add(resource.getClass(), () -> resource);
            } else {
                config.register(resource);
            }
        }
        return new ServletContainer(config);
    }

    private static ResourceConfig configured() {
        return new ResourceConfig()
                .register(JacksonFeature.class)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /** Where Jersey gets its resources from: it makes none by itself. */
    private static final class Made extends AbstractBinder {
        private final Map<Class<?>, Supplier<?>> makers = new LinkedHashMap<>();

        void add(Class<?> type, Supplier<?> maker) {
            makers.put(type, maker);
        }

        @Override
        protected void configure() {
            makers.forEach(this::bindToMaker);
        }

        private <T> void bindToMaker(Class<T> type, Supplier<?> maker) {
            bindFactory(() -> type.cast(maker.get()))
                    .to(type)
                    .in(RequestScoped.class)
                    .ranked(1); // above the binding that Jersey itself makes
        }
    }
}
