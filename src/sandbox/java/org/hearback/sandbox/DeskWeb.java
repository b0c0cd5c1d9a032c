package org.hearback.sandbox;

import com.atlassian.plugin.web.Condition;

import jakarta.servlet.http.HttpServlet;

import org.hearback.sandbox.host.NavigationLink;
import org.hearback.sandbox.host.WebRegistrar;
import org.hearback.sandbox.page.ResourceServlet;
import org.hearback.sandbox.rest.RestModules;
import org.hearback.sandbox.web.WebServer;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes the desk's pages into Jira's context. */
record DeskWeb(WebServer web, Platform platform) implements WebRegistrar {
    @Override
    public void servlet(String pattern, HttpServlet servlet) {
        web.servlet(pattern, servlet);
    }

    @Override
    public void rest(String path, Object... resources) {
        web.servlet(path + "/*", RestModules.of(resources));
    }

    @Override
    public void assets(String path, String folder) {
        web.servlet(path + "/*", new ResourceServlet(name -> onClassPath(folder + "/" + name)));
    }

    /** A file of the sandbox's own class path. */
    static Optional<byte[]> onClassPath(String name) throws IOException {
        try (var in = DeskWeb.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void condition(String className, Supplier<Condition> condition) {
        platform.conditions().add(className, condition);
    }

    @Override
    public void navigation(NavigationLink link) {
        platform.frames().navigation(link);
    }

    @Override
    public void administration(NavigationLink link) {
        platform.frames().administration(link);
    }
}
