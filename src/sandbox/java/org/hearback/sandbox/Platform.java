package org.hearback.sandbox;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;

import org.hearback.sandbox.host.Cluster;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Events;
import org.hearback.sandbox.host.Jobs;
import org.hearback.sandbox.host.PluginTexts;
import org.hearback.sandbox.host.ServicesRegistrar;
import org.hearback.sandbox.host.Texts;
import org.hearback.sandbox.login.Destinations;
import org.hearback.sandbox.login.WebSudo;
import org.hearback.sandbox.login.XsrfTokens;
import org.hearback.sandbox.page.Conditions;
import org.hearback.sandbox.page.Frames;
import org.hearback.sandbox.page.PageResources;
import org.hearback.sandbox.velocity.MethodAllowlist;
import org.hearback.sandbox.velocity.VelocityRenderer;

import java.util.Map;

/** The services of the platform of one node, before any plugin or desk. */
record Platform(
        Jobs jobs,
        Cluster cluster,
        Events events,
        CurrentUser currentUser,
        Texts texts,
        WebSudo webSudo,
        XsrfTokens xsrf,
        Conditions conditions,
        VelocityRenderer templates,
        PageResources asked,
        Frames frames) {

    static Platform of(NodeOptions options, Cluster cluster) {
        var currentUser = new CurrentUser();
        var xsrf = new XsrfTokens();
        var asked = new PageResources();
        var classPath = Platform.class.getClassLoader();
        var templates =
                new VelocityRenderer(
                        classPath::getResource, MethodAllowlist.everything(), Map.of());
        return new Platform(
                new Jobs(cluster, options.clock(), options.nodeId()),
                cluster,
                new Events(),
                currentUser,
                new Texts(),
                new WebSudo(options.clock()),
                xsrf,
                new Conditions(currentUser),
                templates,
                asked,
                new Frames(templates, currentUser, xsrf, asked));
    }

    /** Publishes what plugins import from the platform. */
    void register(
            ServicesRegistrar services, SiteProperties site, TemplateRenderer pluginTemplates) {
        services.service(ApplicationProperties.class, site);
        services.service(LoginUriProvider.class, new Destinations(site.baseUrl()));
        services.service(I18nResolver.class, texts);
        services.service(I18nHelper.BeanFactory.class, locale -> new PluginTexts(texts));
        services.service(WebSudoManager.class, webSudo);
        services.service(XsrfTokenAccessor.class, xsrf);
        services.service(XsrfTokenValidator.class, xsrf);
        services.service(TemplateRenderer.class, pluginTemplates);
        services.service(SchedulerService.class, jobs);
        services.service(ClusterLockService.class, cluster);
        services.service(EventPublisher.class, events);
        services.service(PageBuilderService.class, asked);
    }
}
