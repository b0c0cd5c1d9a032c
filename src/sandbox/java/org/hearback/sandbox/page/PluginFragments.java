package org.hearback.sandbox.page;

import com.atlassian.plugin.web.ContextProvider;

import org.hearback.sandbox.host.Fragments;
import org.hearback.sandbox.host.Templates.Html;
import org.hearback.sandbox.host.Texts;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.hearback.sandbox.velocity.VelocityRenderer;
import org.w3c.dom.Element;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The web-panels, web-items and web-sections of a plugin. */
public final class PluginFragments implements Fragments {
    private final EnabledPlugin plugin;
    private final VelocityRenderer renderer;
    private final Texts texts;
    private final String contextPath;
    private final List<PanelModule> panels;
    private final List<LinkModule> items;
    private final List<LinkModule> sections;

    /** Reads the modules; makes their conditions and context providers, which Jira does once. */
    public PluginFragments(
            EnabledPlugin plugin,
            Conditions conditions,
            VelocityRenderer renderer,
            Texts texts,
            String contextPath) {
        this.plugin = plugin;
        this.renderer = renderer;
        this.texts = texts;
        this.contextPath = contextPath;
        panels = modules("web-panel", m -> new PanelModule(m, conditions.of(plugin, m), giver(m)));
        items = modules("web-item", m -> new LinkModule(m, conditions.of(plugin, m)));
        sections = modules("web-section", m -> new LinkModule(m, conditions.of(plugin, m)));
    }

    private <T> List<T> modules(String type, Function<Element, T> made) {
        return plugin.descriptor().modules(type).stream()
                .sorted(Comparator.comparingInt(PluginFragments::weight))
                .map(made)
                .toList();
    }

    private static int weight(Element module) {
        var weight = module.getAttribute("weight");
        return weight.isEmpty() ? 1000 : Integer.parseInt(weight);
    }

    private ContextProvider giver(Element module) {
        var declared = Descriptor.children(module, "context-provider");
        if (declared.isEmpty()) {
            return new Nothing();
        }
        var provider =
                plugin.create(declared.getFirst().getAttribute("class"), ContextProvider.class);
        provider.init(Descriptor.parameters(declared.getFirst()));
        return provider;
    }

    @Override
    public List<Panel> panels(String location, Map<String, Object> context) {
        return panels.stream()
                .filter(panel -> panel.module.getAttribute("location").equals(location))
                .filter(panel -> panel.shown.test(context))
                .map(panel -> rendered(panel, context))
                .toList();
    }

    private Panel rendered(PanelModule panel, Map<String, Object> context) {
        var all = new HashMap<>(context);
        all.putAll(panel.giver.getContextMap(context));
        var view =
                Descriptor.children(panel.module, "resource").stream()
                        .filter(resource -> resource.getAttribute("name").equals("view"))
                        .filter(resource -> resource.getAttribute("type").equals("velocity"))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("no view: " + key(panel.module)));
        var html = renderer.render(view.getAttribute("location"), all);
        return new Panel(key(panel.module), label(panel.module), new Html(html));
    }

    @Override
    public List<Item> items(String section, Map<String, Object> context) {
        return items.stream()
                .filter(item -> item.module.getAttribute("section").equals(section))
                .filter(item -> item.shown.test(context))
                .map(item -> item(item, context))
                .toList();
    }

    private Item item(LinkModule item, Map<String, Object> context) {
        var links = Descriptor.children(item.module, "link");
        var linkId = links.isEmpty() ? "" : links.getFirst().getAttribute("linkId");
        return new Item(key(item.module), linkId, label(item.module), url(item, context));
    }

    private String url(LinkModule item, Map<String, Object> context) {
        var link = renderer.line(Descriptor.text(item.module, "link"), context);
        return link.startsWith("/") ? contextPath + link : link;
    }

    @Override
    public List<Section> sections(String location, Map<String, Object> context) {
        return sections.stream()
                .filter(section -> section.module.getAttribute("location").equals(location))
                .filter(section -> section.shown.test(context))
                .map(
                        section ->
                                new Section(
                                        section.module.getAttribute("key"), label(section.module)))
                .toList();
    }

    private String key(Element module) {
        return plugin.descriptor().pluginKey() + ":" + module.getAttribute("key");
    }

    /** The label's text; a module without one is called by its name. */
    private String label(Element module) {
        var labels = Descriptor.children(module, "label");
        return labels.isEmpty()
                ? module.getAttribute("name")
                : texts.getText(labels.getFirst().getAttribute("key"));
    }

    private record PanelModule(
            Element module, Predicate<Map<String, Object>> shown, ContextProvider giver) {}

    private record LinkModule(Element module, Predicate<Map<String, Object>> shown) {}

    private static final class Nothing implements ContextProvider {
        @Override
        public void init(Map<String, String> parameters) {}

        @Override
        public Map<String, Object> getContextMap(Map<String, Object> context) {
            return Map.of();
        }
    }
}
