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

import java.util.ArrayList;
import java.util.List;
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
        var resources = new MadeByPlugin(plugin);
        config.register(resources);
        for (var type : classes(plugin, module)) {
            if (type.isAnnotationPresent(Path.class)) {
                config.register(type);
                resources.add(type);
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

    /** An application of the sandbox itself; its resources do their own checks. */
    public static ServletContainer of(Object... resources) {
        return new ServletContainer(configured().registerInstances(resources));
    }

    private static ResourceConfig configured() {
        return new ResourceConfig()
                .register(JacksonFeature.class)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /** Resources are made anew for each request, as Jira does: one that keeps state shows it. */
    private static final class MadeByPlugin extends AbstractBinder {
        private final EnabledPlugin plugin;
        private final List<Class<?>> types = new ArrayList<>();

        MadeByPlugin(EnabledPlugin plugin) {
            this.plugin = plugin;
        }

        void add(Class<?> type) {
            types.add(type);
        }

        @Override
        protected void configure() {
            types.forEach(this::bindToPlugin);
        }

        private <T> void bindToPlugin(Class<T> type) {
            bindFactory(() -> plugin.<T>create(type)).to(type).in(RequestScoped.class).ranked(1);
        }
    }
}
