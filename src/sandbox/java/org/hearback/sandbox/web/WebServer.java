package org.hearback.sandbox.web;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.hearback.sandbox.host.Neighbour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Tomcat on 127.0.0.1 with Jira's context; the port is taken at once, serving starts later. */
public final class WebServer implements AutoCloseable {
    /** Where Jira is served, as {@code atlas-run} has it. */
    public static final String CONTEXT = "/jira";

    private static final String HOST = "127.0.0.1";

    private final Tomcat tomcat;
    private final Path directory;
    private final Context jira;
    private int names;

    private WebServer(Tomcat tomcat, Path directory, Context jira) {
        this.tomcat = tomcat;
        this.directory = directory;
        this.jira = jira;
    }

    /**
     * Takes the port.
     *
     * @param port 0 for any free one
     * @param directory for Tomcat's own files
     * @throws IOException if the port is in use
     */
    public static WebServer open(int port, Path directory) throws IOException {
        // The OSGi framework owns the JVM's one stream handler factory.
        TomcatURLStreamHandlerFactory.disable();
        var tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(port);
        tomcat.setSilent(true);
        var connector = tomcat.getConnector();
        connector.setProperty("address", HOST);
        connector.setThrowOnFailure(true);
        connector.setURIEncoding("UTF-8");
        try {
            tomcat.init();
        } catch (LifecycleException e) {
            throw new IOException("cannot listen on %s:%d".formatted(HOST, port), e);
        }
        var jira = context(tomcat, CONTEXT, directory);
        return new WebServer(tomcat, directory, jira);
    }

    private static Context context(Tomcat tomcat, String path, Path directory) throws IOException {
        var folder = Files.createDirectories(directory.resolve(path.substring(1)));
        var context = tomcat.addContext(path, folder.toAbsolutePath().toString());
        if (context instanceof StandardContext standard) {
            // The JVM ends with the node: no leaks to look for, which would need --add-opens.
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesThreadLocals(false);
        }
        return context;
    }

    /** Scheme, host and port. */
    public URI origin() {
        return URI.create("http://%s:%d".formatted(HOST, tomcat.getConnector().getLocalPort()));
    }

    /** Serves a servlet within Jira's context. */
    public void servlet(String pattern, Servlet servlet) {
        servlet(servlet, List.of(pattern));
    }

    /** Serves one servlet at several patterns. */
    public void servlet(Servlet servlet, List<String> patterns) {
        var wrapper = Tomcat.addServlet(jira, "servlet-" + names++, servlet);
        wrapper.setLoadOnStartup(1);
        patterns.forEach(pattern -> jira.addServletMapping(pattern, wrapper.getName()));
    }

    /** Puts a filter before everything in Jira's context, behind the filters added before. */
    public void filter(Filter filter) {
        var definition = new FilterDef();
        definition.setFilterName("filter-" + names++);
        definition.setFilter(filter);
        jira.addFilterDef(definition);
        var mapping = new FilterMap();
        mapping.setFilterName(definition.getFilterName());
        mapping.addURLPattern("/*");
        jira.addFilterMap(mapping);
    }

    /** Serves a neighbour in a context of its own. */
    public void neighbour(Neighbour neighbour) throws IOException {
        var path = neighbour.path();
        var context = context(tomcat, path, directory);
        var base = URI.create(origin() + path);
        context.addServletContainerInitializer(
                (classes, added) -> neighbour.addTo(base, added), Set.of());
    }

    /** Starts to serve. */
    public void start() throws IOException {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException("Tomcat did not start", e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not stop", e);
        }
    }
}
