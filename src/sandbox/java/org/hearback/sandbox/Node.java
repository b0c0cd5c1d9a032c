package org.hearback.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.lifecycle.LifecycleAware;

import org.hearback.sandbox.extension.PluginExtensions;
import org.hearback.sandbox.host.Cluster;
import org.hearback.sandbox.host.Database;
import org.hearback.sandbox.host.DeskFactory;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.DeskModule;
import org.hearback.sandbox.host.NavigationLink;
import org.hearback.sandbox.host.Neighbour;
import org.hearback.sandbox.host.ServicesRegistrar;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.hearback.sandbox.osgi.ExportedPackages;
import org.hearback.sandbox.osgi.InstalledPlugin;
import org.hearback.sandbox.osgi.PluginFramework;
import org.hearback.sandbox.velocity.MethodAllowlist;
import org.hearback.sandbox.velocity.TemplateTexts;
import org.hearback.sandbox.velocity.VelocityRenderer;
import org.hearback.sandbox.web.WebServer;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * One running node: a Jira for one plugin. Several nodes with the same home and database are a
 * cluster; each has its own framework, web server, events and jobs.
 */
public final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final NodeOptions options;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Platform platform;
    private final Database database;
    private final WebServer web;
    private final PluginFramework framework;
    private final DeskModule desk;

    private Node(NodeOptions options) throws IOException, BundleException {
        this.options = options;
        try {
            var url = Databases.urlOf(options.database(), options.home());
            var cluster = opened(Cluster.join(url));
            database = Databases.open(url);
            opened((AutoCloseable) database.dataSource());
            platform = Platform.of(options, cluster);
            web = opened(WebServer.open(options.port(), folder("web")));
            framework = opened(PluginFramework.start(folder("osgi"), ExportedPackages.ofJira11()));
            desk = bringUp();
        } catch (IOException | BundleException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a node and waits until the plugin works.
     *
     * @throws BundleException if the plugin imports what Jira does not export
     * @throws org.hearback.sandbox.osgi.PluginNotEnabled if its Spring context does not come up
     */
    public static Node start(NodeOptions options) throws IOException, BundleException {
        return new Node(options);
    }

    /**
     * The plugin starts first and its services come later, as in a Jira that starts: a plugin that
     * cannot wait shows it here.
     */
    private DeskModule bringUp() throws BundleException, IOException {
        var plugin = framework.install(options.pluginJar());
        addTexts(plugin);
        var templates = templatesOf(plugin);
        var fragments = new LateFragments();
        var extensions = new LateExtensions();
        var opening = options.desk().orElseGet(Node::deskOfClassPath);
        var openedDesk = opened(opening.open(deskHost(fragments, extensions)));
        publish(plugin, templates, openedDesk);
        var pages = new SitePages(platform, openedDesk.users(), web);
        pages.mount(new DeskWeb(web, platform), openedDesk);
        for (var neighbour : options.neighbours()) {
            web.neighbour(neighbour);
            platform.frames().navigation(new NavigationLink(neighbour.label(), baseOf(neighbour)));
        }
        var enabled = plugin.enabled(options.contextWait());
        extensions.become(new PluginExtensions(enabled, templates, platform.texts()));
        var pluginWeb = new PluginWeb(enabled, platform);
        pluginWeb.mount(web);
        var contents = pluginWeb.contents(templates, web);
        fragments.become(contents.fragments());
        platform.frames().fill(contents);
        web.start();
        startLifecycles(enabled);
        LOG.info("node {} serves {}", options.nodeId(), baseUrl());
        return openedDesk;
    }

    private void addTexts(InstalledPlugin plugin) throws IOException {
        for (var resource : plugin.descriptor().modules("resource")) {
            if (resource.getAttribute("type").equals("i18n")) {
                var path = resource.getAttribute("location").replace('.', '/') + ".properties";
                var file = plugin.resource(path);
                if (file == null) {
                    throw new IllegalStateException(
                            "the descriptor names texts not there: " + path);
                }
                platform.texts().add(file.openStream());
            }
        }
    }

    private VelocityRenderer templatesOf(InstalledPlugin plugin) {
        var allowed =
                plugin.descriptor().modules("velocity-allowlist").stream()
                        .flatMap(module -> Descriptor.children(module, "method").stream())
                        .map(method -> method.getTextContent().strip())
                        .toList();
        return new VelocityRenderer(
                plugin::resource,
                MethodAllowlist.of(allowed),
                Map.of("i18n", new TemplateTexts(platform.texts())));
    }

    private void publish(InstalledPlugin plugin, VelocityRenderer templates, DeskModule desk)
            throws IOException {
        var context = framework.context();
        ServicesRegistrar services =
                new ServicesRegistrar() {
                    @Override
                    public <T> void service(Class<T> type, T service) {
                        context.registerService(type, service, null);
                    }
                };
        var site = new SiteProperties(baseUrl(), folder("local"), sharedHome());
        services.service(ActiveObjects.class, PluginTables.open(plugin, database));
        platform.register(services, site, templates);
        desk.register(services);
        opened(platform.jobs());
    }

    private DeskHost deskHost(LateFragments fragments, LateExtensions extensions)
            throws IOException {
        return new DeskHost(
                options.nodeId(),
                baseUrl(),
                sharedHome(),
                options.clock(),
                database,
                options.smtpPort(),
                platform.events(),
                platform.currentUser(),
                fragments,
                platform.templates(),
                platform.asked(),
                platform.xsrf(),
                platform.xsrf(),
                extensions);
    }

    private void startLifecycles(EnabledPlugin plugin) {
        for (var lifecycle : plugin.exported(LifecycleAware.class)) {
            lifecycle.onStart();
            opened(lifecycle::onStop);
        }
    }

    private static DeskFactory deskOfClassPath() {
        return ServiceLoader.load(DeskFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no desk on the class path"));
    }

    private URI baseOf(Neighbour neighbour) {
        return URI.create(web.origin() + neighbour.path());
    }

    private Path folder(String name) throws IOException {
        var nodes = options.home().resolve("nodes");
        return Files.createDirectories(nodes.resolve(options.nodeId()).resolve(name));
    }

    private Path sharedHome() throws IOException {
        return Files.createDirectories(options.home().resolve("shared"));
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /** Where the node is served, with the context path. */
    public URI baseUrl() {
        return URI.create(web.origin() + WebServer.CONTEXT);
    }

    public Database database() {
        return database;
    }

    /** What the console should say about this node's desk and neighbours. */
    public List<String> greeting() {
        var lines = new ArrayList<>(desk.greeting().lines());
        for (var neighbour : options.neighbours()) {
            lines.add("");
            lines.addAll(neighbour.greeting(baseOf(neighbour)));
        }
        return lines;
    }

    /**
     * A service that plugins can import: to look from a test at what the plugin did.
     *
     * @throws IllegalStateException if nobody offers it
     */
    public <T> T service(Class<T> type) {
        var reference = framework.context().getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("nobody offers " + type.getName());
        }
        return framework.context().getService(reference);
    }

    /** Stops what was started, the last first; a part that fails does not keep the others. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("a part did not close; the others are closed all the same", e);
            }
        }
    }
}
