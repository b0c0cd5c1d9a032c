package org.hearback.sandbox.osgi;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.context.ApplicationContext;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A plugin's bundle and the Spring context that Gemini makes for it. */
public final class InstalledPlugin {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final String EVENTS = "org.eclipse.gemini.blueprint.context.event.";

    private final Bundle bundle;
    private final CompletableFuture<ApplicationContext> failure = new CompletableFuture<>();

    private final Descriptor descriptor;

    private InstalledPlugin(Bundle bundle) {
        this.bundle = bundle;
        var file = bundle.getEntry("atlassian-plugin.xml");
        if (file == null) {
            throw new PluginNotEnabled(bundle.getLocation() + " has no atlassian-plugin.xml", null);
        }
        this.descriptor = Descriptor.read(file);
        var manifestKey = bundle.getHeaders().get("Atlassian-Plugin-Key");
        if (!descriptor.pluginKey().equals(manifestKey)) {
            throw new PluginNotEnabled(
                    "the manifest says Atlassian-Plugin-Key %s, the descriptor says %s"
                            .formatted(manifestKey, descriptor.pluginKey()),
                    null);
        }
    }

    /** Wraps a bundle that is installed but not started, so that no failure is missed. */
    static InstalledPlugin watch(Bundle bundle, Bundle geminiCore) {
        var plugin = new InstalledPlugin(bundle);
        try {
            // Gemini's classes live in its bundle; the host cannot name them.
            var listener = geminiCore.loadClass(EVENTS + "OsgiBundleApplicationContextListener");
            var proxy =
                    Proxy.newProxyInstance(
                            geminiCore.adapt(BundleWiring.class).getClassLoader(),
                            new Class<?>[] {listener},
                            (self, method, arguments) -> {
                                if (method.getName().equals("onOsgiApplicationEvent")) {
                                    plugin.note(arguments[0]);
                                    return null;
                                }
                                return method.getName().equals("equals")
                                        ? self == arguments[0]
                                        : System.identityHashCode(self);
                            });
            geminiCore.getBundleContext().registerService(listener.getName(), proxy, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Gemini Blueprint has no event listener", e);
        }
        return plugin;
    }

    private void note(Object event) throws ReflectiveOperationException {
        var type = event.getClass();
        if (type.getSimpleName().equals("OsgiBundleContextFailedEvent")
                && bundle.equals(type.getMethod("getBundle").invoke(event))) {
            var cause = (Throwable) type.getMethod("getFailureCause").invoke(event);
            failure.completeExceptionally(cause);
        }
    }

    Bundle bundle() {
        return bundle;
    }

    /** A class of the plugin. */
    public Class<?> load(String className) {
        try {
            return bundle.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the descriptor names a class that is not there: " + className, e);
        }
    }

    /** A resource as the plugin's own classes would find it, or null. */
    public @Nullable URL resource(String path) {
        return bundle.getResource(path);
    }

    public Descriptor descriptor() {
        return descriptor;
    }

    /**
     * Waits for the Spring context.
     *
     * @throws PluginNotEnabled if it fails or is not up in time; the message names the services
     *     that are missing
     */
    public EnabledPlugin enabled(Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            var context = published();
            if (context != null) {
                return new EnabledPlugin(this, context);
            }
            pauseOrFail();
        }
        throw new PluginNotEnabled(
                "%s has no Spring context after %d s; services that nobody offers: %s"
                        .formatted(bundle.getSymbolicName(), longest.toSeconds(), missing()),
                null);
    }

    private void pauseOrFail() {
        try {
            failure.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillComing) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginNotEnabled("interrupted", e);
        } catch (ExecutionException e) {
            throw new PluginNotEnabled(
                    "the Spring context of %s failed: %s"
                            .formatted(bundle.getSymbolicName(), rootOf(e)),
                    e.getCause());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }

    private @Nullable ApplicationContext published() {
        var filter =
                "(org.springframework.context.service.name=%s)".formatted(bundle.getSymbolicName());
        var found = references(ApplicationContext.class.getName(), filter);
        return found.isEmpty() ? null : (ApplicationContext) host().getService(found.getFirst());
    }

    /** Services of one type that the plugin exports. */
    public <T> List<T> exported(Class<T> type) {
        var services = new ArrayList<T>();
        for (var reference : references(type.getName(), null)) {
            if (bundle.equals(reference.getBundle())) {
                services.add(type.cast(host().getService(reference)));
            }
        }
        return services;
    }

    /** The interfaces of the plugin's mandatory references that no service answers. */
    private String missing() {
        var files = bundle.findEntries("META-INF/spring", "*.xml", false);
        List<URL> urls = files == null ? List.of() : Collections.list(files);
        return urls.stream()
                .flatMap(url -> ServiceReferences.mandatory(url).stream())
                .filter(type -> references(type, null).isEmpty())
                .distinct()
                .collect(joining(", "));
    }

    private List<ServiceReference<?>> references(String type, @Nullable String filter) {
        try {
            var found = host().getAllServiceReferences(type, filter);
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }

    private BundleContext host() {
        return bundle.getBundleContext().getBundle(0).getBundleContext();
    }
}
