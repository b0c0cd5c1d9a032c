package org.hearback.sandbox.osgi;

import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A running OSGi framework with Gemini Blueprint in it; one per node. */
public final class PluginFramework implements AutoCloseable {
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final Framework framework;
    private final Bundle geminiCore;

    private PluginFramework(Framework framework, Bundle geminiCore) {
        this.framework = framework;
        this.geminiCore = geminiCore;
    }

    /**
     * Starts the framework.
     *
     * @param directory of this node alone; its old content is dropped
     */
    public static PluginFramework start(Path directory, ExportedPackages exports)
            throws BundleException, IOException {
        var jars = Files.createDirectories(directory.resolve("jars"));
        var framework =
                new FrameworkFactory()
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        directory.resolve("felix").toString(),
                                        Constants.FRAMEWORK_STORAGE_CLEAN,
                                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                                        exports.asFrameworkProperty(),
                                        "felix.log.level",
                                        "1"));
        framework.start();
        var context = framework.getBundleContext();
        install(context, GeminiJar.fitted("io", jars));
        var core = install(context, GeminiJar.fitted("core", jars));
        install(context, GeminiJar.fitted("extender", jars));
        install(context, SpringNamespaces.bundle(jars));
        for (var bundle : context.getBundles()) {
            bundle.start();
        }
        return new PluginFramework(framework, core);
    }

    private static Bundle install(BundleContext context, Path jar) throws BundleException {
        return context.installBundle(jar.toUri().toString());
    }

    /** The framework's own context: services of the host are registered here. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Installs and starts a plugin's bundle. Its Spring context comes up in the background, as soon
     * as the services that it refers to are there.
     *
     * @throws BundleException if the bundle imports a package that Jira does not export
     */
    public InstalledPlugin install(Path jar) throws BundleException {
        var bundle = install(context(), jar);
        var plugin = InstalledPlugin.watch(bundle, geminiCore);
        bundle.start();
        return plugin;
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_WAIT.toMillis());
        } catch (BundleException e) {
            throw new IllegalStateException("the framework did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
