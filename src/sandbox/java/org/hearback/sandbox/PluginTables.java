package org.hearback.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;

import net.java.ao.RawEntity;

import org.hearback.sandbox.ao.AoHost;
import org.hearback.sandbox.ao.Dialect;
import org.hearback.sandbox.host.Database;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.InstalledPlugin;
import org.w3c.dom.Element;

import java.util.List;
import java.util.function.Function;

/** The {@code <ao>} module of a plugin: its tables are made before the plugin sees the service. */
final class PluginTables {
    private PluginTables() {}

    static ActiveObjects open(InstalledPlugin plugin, Database database) {
        var modules = plugin.descriptor().modules("ao");
        var namespace =
                modules.stream()
                        .map(module -> module.getAttribute("namespace"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(plugin.descriptor().pluginKey());
        return AoHost.open(
                database.dataSource(),
                database.kind() == Database.Kind.H2 ? Dialect.H2 : Dialect.POSTGRES,
                namespace,
                named(modules, "entity", name -> entity(plugin, name)),
                named(modules, "upgradeTask", name -> task(plugin, name)));
    }

    private static <T> List<T> named(
            List<Element> modules, String kind, Function<String, T> byName) {
        return modules.stream()
                .flatMap(module -> Descriptor.children(module, kind).stream())
                .map(element -> element.getTextContent().strip())
                .map(byName)
                .toList();
    }

    @SuppressWarnings("unchecked") // asSubclass cannot say RawEntity<?>
    private static Class<? extends RawEntity<?>> entity(InstalledPlugin plugin, String name) {
        return (Class<? extends RawEntity<?>>) plugin.load(name).asSubclass(RawEntity.class);
    }

    private static ActiveObjectsUpgradeTask task(InstalledPlugin plugin, String name) {
        try {
            return plugin.load(name)
                    .asSubclass(ActiveObjectsUpgradeTask.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "an upgrade task needs a public constructor without parameters: " + name, e);
        }
    }
}
