package org.hearback.sandbox.extension;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.anonymize.AnonymizationHandler;
import com.atlassian.jira.user.anonymize.OwnershipTransferHandler;
import com.atlassian.jira.user.anonymize.UserAnonymizationHandler;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.jira.user.anonymize.UserNameChangeHandler;
import com.atlassian.jira.util.I18nHelper;

import org.hearback.sandbox.host.Extensions;
import org.hearback.sandbox.host.PluginTexts;
import org.hearback.sandbox.host.Texts;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.hearback.sandbox.velocity.VelocityRenderer;
import org.w3c.dom.Element;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The extensions of one plugin; its classes are made once, as Jira makes them. */
public final class PluginExtensions implements Extensions {
    private static final Set<String> CATEGORIES =
            Set.of(
                    "PROJECTS",
                    "ISSUES",
                    "VOTERS_AND_WATCHERS",
                    "COMMENTS",
                    "ATTACHMENTS",
                    "TIME_TRACKING",
                    "OTHER");
    private static final Set<String> INDEX_TYPES =
            Set.of("string", "text", "number", "date", "user");
    private static final Map<String, Class<? extends AnonymizationHandler<?>>> HANDLERS =
            Map.of(
                    "ownership-transfer-handler", OwnershipTransferHandler.class,
                    "user-anonymization-handler", UserAnonymizationHandler.class,
                    "user-key-change-handler", UserKeyChangeHandler.class,
                    "user-name-change-handler", UserNameChangeHandler.class);

    private final EnabledPlugin plugin;
    private final Texts texts;
    private final List<Permission> globalPermissions;
    private final List<Permission> projectPermissions;
    private final List<JqlFunction> jqlFunctions;
    private final List<IndexedPart> indexedParts;
    private final List<FieldType> fieldTypes;
    private final List<? extends AnonymizationHandler<?>> handlers;

    /**
     * Reads the modules and makes their classes.
     *
     * @throws IllegalStateException if Jira would not enable one of them; it says why
     */
    public PluginExtensions(EnabledPlugin plugin, VelocityRenderer templates, Texts texts) {
        this.plugin = plugin;
        this.texts = texts;
        globalPermissions = modules("global-permission", this::permission);
        projectPermissions = modules("project-permission", this::projectPermission);
        jqlFunctions = modules("jql-function", this::function);
        indexedParts =
                modules("index-document-configuration", PluginExtensions::parts).stream()
                        .flatMap(List::stream)
                        .toList();
        fieldTypes =
                modules(
                        "customfield-type",
                        module -> new FieldTypes(plugin, templates, texts).of(module));
        handlers =
                HANDLERS.entrySet().stream()
                        .flatMap(
                                kind ->
                                        modules(kind.getKey(), m -> made(m, kind.getValue()))
                                                .stream())
                        .toList();
    }

    private <T> List<T> modules(String type, Function<Element, T> made) {
        return plugin.descriptor().modules(type).stream().map(made).toList();
    }

    private <T> T made(Element module, Class<T> type) {
        return plugin.create(module.getAttribute("class"), type);
    }

    private Permission permission(Element module) {
        return new Permission(
                needed(module, "key"),
                texts.getText(needed(module, "i18n-name-key")),
                texts.getText(needed(module, "i18n-description-key")));
    }

    private Permission projectPermission(Element module) {
        var category = needed(module, "category");
        if (!CATEGORIES.contains(category)) {
            throw new IllegalStateException("there is no category of permissions " + category);
        }
        return permission(module);
    }

    private JqlFunction function(Element module) {
        var name = Descriptor.text(module, "fname");
        if (name.isEmpty()) {
            throw new IllegalStateException("a jql-function needs an <fname>");
        }
        var function = made(module, JqlFunction.class);
        var list = Boolean.parseBoolean(Descriptor.text(module, "list"));
        function.init(new FunctionDescriptor(name, list, new PluginTexts(texts)));
        return function;
    }

    private static List<IndexedPart> parts(Element module) {
        if (!needed(module, "entity-key").equals("IssueProperty")) {
            throw new IllegalStateException("only an IssueProperty can be indexed");
        }
        return Descriptor.children(module, "key").stream()
                .flatMap(
                        key ->
                                Descriptor.children(key, "extract").stream()
                                        .map(extract -> part(key, extract)))
                .toList();
    }

    private static IndexedPart part(Element key, Element extract) {
        var type = needed(extract, "type").toLowerCase(Locale.ROOT);
        if (!INDEX_TYPES.contains(type)) {
            throw new IllegalStateException("a property cannot be indexed as " + type);
        }
        return new IndexedPart(needed(key, "property-key"), needed(extract, "path"), type);
    }

    /** An attribute without which Jira does not enable the module. */
    static String needed(Element element, String attribute) {
        var value = element.getAttribute(attribute);
        if (value.isEmpty()) {
            throw new IllegalStateException(
                    "a %s needs the attribute %s".formatted(element.getTagName(), attribute));
        }
        return value;
    }

    @Override
    public List<Permission> globalPermissions() {
        return globalPermissions;
    }

    @Override
    public List<Permission> projectPermissions() {
        return projectPermissions;
    }

    @Override
    public List<JqlFunction> jqlFunctions() {
        return jqlFunctions;
    }

    @Override
    public List<IndexedPart> indexedParts() {
        return indexedParts;
    }

    @Override
    public List<FieldType> fieldTypes() {
        return fieldTypes;
    }

    @Override
    public <H> List<H> handlers(Class<H> type) {
        return handlers.stream().filter(type::isInstance).<H>map(type::cast).toList();
    }

    private record FunctionDescriptor(
            String getFunctionName, boolean isList, I18nHelper getI18nBean)
            implements JqlFunctionModuleDescriptor {}
}
