package org.hearback.sandbox.extension;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;

import org.hearback.sandbox.host.Extensions.FieldType;
import org.hearback.sandbox.host.Templates.Html;
import org.hearback.sandbox.host.Texts;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.hearback.sandbox.velocity.VelocityRenderer;
import org.w3c.dom.Element;

import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code <customfield-type>} modules. */
record FieldTypes(EnabledPlugin plugin, VelocityRenderer templates, Texts texts) {
    FieldType of(Element module) {
        var key = plugin.descriptor().pluginKey() + ":" + PluginExtensions.needed(module, "key");
        var type = plugin.create(module.getAttribute("class"), CustomFieldType.class);
        type.init(new TypeDescriptor(module.getAttribute("key"), key, name(module)));
        Map<String, String> locations =
                Descriptor.children(module, "resource").stream()
                        .filter(resource -> resource.getAttribute("type").equals("velocity"))
                        .collect(
                                Collectors.toMap(
                                        resource -> resource.getAttribute("name"),
                                        resource -> resource.getAttribute("location")));
        return new FieldType(
                key,
                name(module),
                type,
                (view, context) -> {
                    var location = locations.getOrDefault(view, locations.get("view"));
                    if (location == null) {
                        throw new IllegalStateException(key + " has no resource named view");
                    }
                    return new Html(templates.render(location, context));
                });
    }

    private String name(Element module) {
        var textKey = module.getAttribute("i18n-name-key");
        return textKey.isEmpty() ? module.getAttribute("name") : texts.getText(textKey);
    }

    private record TypeDescriptor(String getKey, String getCompleteKey, String getName)
            implements CustomFieldTypeModuleDescriptor {}
}
