package org.hearback.sandbox.page;

import org.hearback.sandbox.host.Texts;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.w3c.dom.Element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code <web-resource>}s of a plugin: which files a page needs, and what is in them. */
public final class WebResources {
    private static final String DOWNLOAD = "/download/resources/";

    private final EnabledPlugin plugin;
    private final JsTexts jsTexts;
    private final Map<String, Element> modules = new LinkedHashMap<>();

    public WebResources(EnabledPlugin plugin, Texts texts) {
        this.plugin = plugin;
        this.jsTexts = new JsTexts(texts);
        for (var module : plugin.descriptor().modules("web-resource")) {
            modules.put(completeKey(module), module);
        }
    }

    private String completeKey(Element module) {
        return plugin.descriptor().pluginKey() + ":" + module.getAttribute("key");
    }

    /** The complete keys of the modules that a context asks for. */
    private List<String> ofContext(String context) {
        return modules.entrySet().stream()
                .filter(
                        entry ->
                                Descriptor.children(entry.getValue(), "context").stream()
                                        .anyMatch(c -> c.getTextContent().strip().equals(context)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The paths of all files that these contexts and modules need, dependencies first, each once.
     * Modules of others (AUI's, say) are on every page already.
     */
    public List<String> paths(Collection<String> contexts, Collection<String> moduleKeys) {
        var needed = new LinkedHashSet<String>();
        contexts.forEach(context -> ofContext(context).forEach(key -> need(key, needed)));
        moduleKeys.forEach(key -> need(key, needed));
        return needed.stream()
                .flatMap(
                        key ->
                                Descriptor.children(moduleOf(key), "resource").stream()
                                        .filter(r -> r.getAttribute("type").equals("download"))
                                        .map(r -> DOWNLOAD + key + "/" + r.getAttribute("name")))
                .toList();
    }

    private void need(String key, Set<String> needed) {
        var module = modules.get(key);
        if (module == null || needed.contains(key)) {
            return;
        }
        for (var dependency : Descriptor.children(module, "dependency")) {
            need(dependency.getTextContent().strip(), needed);
        }
        needed.add(key);
    }

    private Element moduleOf(String key) {
        var module = modules.get(key);
        if (module == null) {
            throw new IllegalArgumentException("no web-resource " + key);
        }
        return module;
    }

    /**
     * The content of a file.
     *
     * @param path behind {@code /download/resources/}, for example {@code key:module/page.js}
     */
    public Optional<byte[]> content(String path) {
        var slash = path.indexOf('/');
        var module = slash < 0 ? null : modules.get(path.substring(0, slash));
        if (module == null) {
            return Optional.empty();
        }
        var name = path.substring(slash + 1);
        return Descriptor.children(module, "resource").stream()
                .filter(resource -> resource.getAttribute("name").equals(name))
                .findFirst()
                .flatMap(resource -> read(module, resource));
    }

    private Optional<byte[]> read(Element module, Element resource) {
        var url = plugin.file(resource.getAttribute("location"));
        if (url == null) {
            return Optional.empty();
        }
        try (var in = url.openStream()) {
            var bytes = in.readAllBytes();
            return Optional.of(isTransformed(module, resource) ? transformed(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] transformed(byte[] script) {
        return jsTexts.transformed(new String(script, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isTransformed(Element module, Element resource) {
        return Descriptor.children(module, "transformation").stream()
                .filter(
                        t ->
                                resource.getAttribute("name")
                                        .endsWith("." + t.getAttribute("extension")))
                .flatMap(t -> Descriptor.children(t, "transformer").stream())
                .anyMatch(transformer -> transformer.getAttribute("key").equals("jsI18n"));
    }
}
