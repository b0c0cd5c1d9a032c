package org.hearback.sandbox;

import jakarta.servlet.http.HttpServlet;

import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.hearback.sandbox.page.Frames;
import org.hearback.sandbox.page.PluginFragments;
import org.hearback.sandbox.page.ResourceServlet;
import org.hearback.sandbox.page.WebResources;
import org.hearback.sandbox.rest.RestModules;
import org.hearback.sandbox.velocity.VelocityRenderer;
import org.hearback.sandbox.web.WebServer;

/** Puts what a plugin's descriptor shows to the web where Jira would. */
final class PluginWeb {
    private final EnabledPlugin plugin;
    private final Platform platform;

    PluginWeb(EnabledPlugin plugin, Platform platform) {
        this.plugin = plugin;
        this.platform = platform;
    }

    void mount(WebServer web) {
        for (var module : plugin.descriptor().modules("servlet")) {
            var servlet = plugin.create(module.getAttribute("class"), HttpServlet.class);
            for (var pattern : Descriptor.children(module, "url-pattern")) {
                web.servlet("/plugins/servlet" + pattern.getTextContent().strip(), servlet);
            }
        }
        for (var application : RestModules.of(plugin, platform.currentUser())) {
            web.servlet(application.servlet(), application.paths());
        }
    }

    /** Makes panels, links and web-resources, which the frames and the desk's pages show. */
    Frames.Contents contents(VelocityRenderer templates, WebServer web) {
        var resources = new WebResources(plugin, platform.texts());
        web.servlet("/download/resources/*", new ResourceServlet(resources::content));
        var fragments =
                new PluginFragments(
                        plugin,
                        platform.conditions(),
                        templates,
                        platform.texts(),
                        WebServer.CONTEXT);
        return new Frames.Contents(resources, fragments);
    }
}
