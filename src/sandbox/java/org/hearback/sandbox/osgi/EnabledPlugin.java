package org.hearback.sandbox.osgi;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.context.ApplicationContext;

import java.net.URL;
import java.util.List;

/** A plugin whose Spring context is up: its modules can be made. */
public final class EnabledPlugin {
    private final InstalledPlugin installed;
    private final ApplicationContext context;

    EnabledPlugin(InstalledPlugin installed, ApplicationContext context) {
        this.installed = installed;
        this.context = context;
    }

    public Descriptor descriptor() {
        return installed.descriptor();
    }

    /** Services of one type that the plugin exports. */
    public <T> List<T> exported(Class<T> type) {
        return installed.exported(type);
    }

    /** A file of the plugin's jar, or null. */
    public @Nullable URL file(String path) {
        return bundle().getEntry(path);
    }

    /** Makes an object of a class of the plugin, injected by constructor from its context. */
    public <T> T create(Class<? extends T> type) {
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    /** As {@link #create(Class)}, for a class that the descriptor names. */
    public <T> T create(String className, Class<T> type) {
        return create(installed.load(className).asSubclass(type));
    }

    /** The plugin's own classes in a package and below; classes of embedded jars are not seen. */
    public List<Class<?>> classesIn(String packageName) {
        var wiring = bundle().adapt(BundleWiring.class);
        var folder = packageName.replace('.', '/');
        var options = BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE;
        return wiring.listResources(folder, "*.class", options).stream()
                .filter(path -> bundle().getEntry(path) != null)
                .map(path -> path.substring(0, path.length() - ".class".length()))
                .sorted()
                .<Class<?>>map(path -> installed.load(path.replace('/', '.')))
                .toList();
    }

    private Bundle bundle() {
        return installed.bundle();
    }
}
