package org.hearback.sandbox;

import com.atlassian.jira.plugin.jql.function.JqlFunction;

import org.hearback.sandbox.host.Extensions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The plugin's extensions for a desk that opens before the plugin is up; nothing until then. */
final class LateExtensions implements Extensions {
    private volatile Optional<Extensions> plugins = Optional.empty();

    void become(Extensions those) {
        plugins = Optional.of(those);
    }

    @Override
    public List<Permission> globalPermissions() {
        return all(Extensions::globalPermissions);
    }

    @Override
    public List<Permission> projectPermissions() {
        return all(Extensions::projectPermissions);
    }

    @Override
    public List<JqlFunction> jqlFunctions() {
        return all(Extensions::jqlFunctions);
    }

    @Override
    public List<IndexedPart> indexedParts() {
        return all(Extensions::indexedParts);
    }

    @Override
    public List<FieldType> fieldTypes() {
        return all(Extensions::fieldTypes);
    }

    @Override
    public <H> List<H> handlers(Class<H> type) {
        return all(extensions -> extensions.handlers(type));
    }

    private <T> List<T> all(Function<Extensions, List<T>> of) {
        return plugins.map(of).orElse(List.of());
    }
}
